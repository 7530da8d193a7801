package io.obligraph.graph;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application with the law in its graph and nothing that asks for it. */
@EnableAutoConfiguration(excludeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
@Import({ EmbeddedNeo4jConfiguration.class, NoNeo4jConfiguration.class, GraphConfiguration.class,
        LawConfiguration.class })
class GraphApplication {

}
