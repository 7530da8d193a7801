package io.obligraph.graph;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Says so where the application was packaged for a server of one's own and the
 * configuration names none.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerIsNamed.class)
@ConditionalOnMissingClass("org.neo4j.dbms.api.DatabaseManagementService")
class NoNeo4jConfiguration {

    @Bean
    Neo4jConnectionDetails neo4jConnectionDetails() {
        throw new GraphUnavailable("This package of Obligraph brings no Neo4j of its own, and no server is named.",
                "Set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, or use the package that contains Neo4j.", null);
    }

}
