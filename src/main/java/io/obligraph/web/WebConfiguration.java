package io.obligraph.web;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/** How pages are answered, and where what they are made of is found. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Site> site;

    private final ObjectProvider<JsonMapper> json;

    WebConfiguration(ObjectProvider<Site> site, ObjectProvider<JsonMapper> json) {
        this.site = site;
        this.json = json;
    }

    @Bean
    static PageHeaders pageHeaders() {
        return new PageHeaders();
    }

    @Bean
    static Section graphiqlSection() {
        return new Section(90, "/graphiql", "GraphQL",
                "Ask your own questions of the law, the models and the graph in the GraphQL editor.");
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageWriter(site.getObject(), json.getObject()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters())
            .addPathPatterns(LawPages.PATH, "/calendar", "/changes", "/search", "/obligations/*")
            .addPathPatterns(ThingPages.SHELVES.stream().map(shelf -> shelf.path() + "/**").toList());
    }

    /**
     * Styles and scripts, our own and those of the libraries. Addresses in pages carry a
     * hash of the content, so that what a browser has kept is right for ever.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/assets/", "classpath:/META-INF/resources/webjars/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .resourceChain(true)
            .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

}
