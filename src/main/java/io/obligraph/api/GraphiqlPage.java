package io.obligraph.api;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page at {@code /graphiql} for exploring the API. All of it comes from this server,
 * so that it works with no internet connection, and the browser is told to load nothing
 * from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
class GraphiqlPage {

    private static final String PATH = "/graphiql";

    /** The editor sets styles of its own and draws its icons from data URLs. */
    private static final String ONLY_FROM_HERE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self';"
            + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphiqlRoutes(GraphQlProperties properties) {
        List<Example> examples = Example.all();
        String endpoint = properties.getHttp().getPath();
        return RouterFunctions.route()
            .GET(PATH,
                    request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .header("Content-Security-Policy", ONLY_FROM_HERE)
                        .header("Referrer-Policy", "no-referrer")
                        .cacheControl(CacheControl.noCache())
                        .body(new ClassPathResource("graphiql/index.html")))
            .GET(PATH + "/setup.json",
                    request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                        .body(new Setup(endpoint, examples)))
            .build();
    }

    /**
     * What the page needs to know: where to send queries, and which examples to offer.
     */
    private record Setup(String endpoint, List<Example> examples) {
    }

}
