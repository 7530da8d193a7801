package io.obligraph.api;

import graphql.execution.instrumentation.Instrumentation;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.SavedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Puts the API together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class ApiConfiguration {

    /** Tells which day is today. The law counts days where the Union has its seat. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Brussels"));
    }

    @Bean
    LawViews lawViews(CurrentLaw currentLaw, Catalogue catalogue, Clock clock) {
        return new LawViews(currentLaw, catalogue, clock);
    }

    @Bean
    Pages pages(CursorStrategy<ScrollPosition> cursors, Limits limits) {
        return new Pages(cursors, limits.page());
    }

    @Bean
    RuntimeWiringConfigurer queryType(LawViews views, Pages pages) {
        return new QueryType(views, pages);
    }

    @Bean
    RuntimeWiringConfigurer catalogueQueries(LawViews views, Catalogue catalogue, Pages pages) {
        return new CatalogueQueries(views, catalogue, pages);
    }

    @Bean
    RuntimeWiringConfigurer responsibilityTypes(LawViews views, Catalogue catalogue) {
        return new ResponsibilityTypes(views, catalogue);
    }

    @Bean
    RuntimeWiringConfigurer facetTypes(Catalogue catalogue) {
        return new FacetTypes(catalogue);
    }

    @Bean
    RuntimeWiringConfigurer lawFacets() {
        return new LawFacets();
    }

    @Bean
    RuntimeWiringConfigurer modelTypes(LawViews views, Pages pages) {
        return new ModelTypes(views, pages);
    }

    /** The engine shows the saved queries, and those in GraphQL are run by the engine. */
    @Bean
    @Primary
    QueryRunner allQueries(@Qualifier("queryRunner") QueryRunner cypher, ObjectProvider<WebGraphQlHandler> engine) {
        QueryRunner graphQl = new GraphQlQueryRunner(SavedQuery.packaged(SavedQuery.Language.GRAPHQL),
                engine::getObject);
        return new AllQueries(List.of(cypher, graphQl));
    }

    @Bean
    RuntimeWiringConfigurer savedQueryTypes(LawViews views, QueryRunner queries) {
        return new SavedQueryTypes(views, queries);
    }

    @Bean
    RuntimeWiringConfigurer intakeTypes(LawViews views) {
        return new IntakeTypes(views);
    }

    @Bean
    RuntimeWiringConfigurer practiceTypes(Pages pages) {
        return new PracticeTypes(pages);
    }

    @Bean
    RuntimeWiringConfigurer assessmentTypes() {
        return new AssessmentTypes();
    }

    @Bean
    RuntimeWiringConfigurer lawTypes(LawViews views) {
        return new LawTypes(views);
    }

    @Bean
    RuntimeWiringConfigurer ruleTypes() {
        return new RuleTypes();
    }

    @Bean
    RuntimeWiringConfigurer consequenceTypes() {
        return new ConsequenceTypes();
    }

    @Bean
    RuntimeWiringConfigurer dateScalar() {
        return wiring -> wiring.scalar(DateScalar.TYPE);
    }

    @Bean
    FetchErrors fetchErrors() {
        return new FetchErrors();
    }

    /**
     * The facts are those of the law at the start; a reload that brings others needs a
     * restart to show them.
     */
    @Bean
    GraphQlSourceBuilderCustomizer projectFacts(CurrentLaw currentLaw) {
        return builder -> builder.schemaResources(new ByteArrayResource(
                ProjectFactsSchema.of(currentLaw.snapshot().book()).getBytes(StandardCharsets.UTF_8),
                "the input type " + ProjectFactsSchema.TYPE + ", made from the fact vocabulary"));
    }

    @Bean
    Engine engine(Limits limits, ObjectProvider<Instrumentation> instrumentations,
            ObjectProvider<DataFetcherExceptionResolver> failures) {
        return new Engine(limits, instrumentations.orderedStream().toList(), failures.orderedStream().toList());
    }

    @Bean
    Answers answers(GraphQlSource source, CurrentLaw currentLaw, Limits limits) {
        return new Answers(source, currentLaw, limits);
    }

    @Bean
    GraphQlEndpoint graphQlHttpHandler(WebGraphQlHandler handler, JsonMapper json, Limits limits) {
        return new GraphQlEndpoint(handler, new GraphQlMessages(json, limits));
    }

    /**
     * Before Spring's own routes, which answer what is no GraphQL request without a word.
     */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQlRoutes(GraphQlEndpoint endpoint, GraphQlProperties properties) {
        String path = properties.getHttp().getPath();
        return RouterFunctions.route()
            .GET(path, endpoint::handleRequest)
            .POST(path, endpoint::handleRequest)
            .route(RequestPredicates.path(path), endpoint::refuseMethod)
            .build();
    }

}
