package io.obligraph.graph;

import java.net.URI;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded server where the configuration names no other, and connects the
 * driver to it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerIsNamed.class)
@ConditionalOnClass(DatabaseManagementService.class)
@EnableConfigurationProperties(GraphProperties.class)
class EmbeddedNeo4jConfiguration {

    @Bean
    EmbeddedNeo4j embeddedNeo4j(GraphProperties properties) {
        return EmbeddedNeo4j.start(Path.of(properties.folder()), properties.port());
    }

    @Bean
    Neo4jConnectionDetails neo4jConnectionDetails(EmbeddedNeo4j server) {
        return new Neo4jConnectionDetails() {

            @Override
            public URI getUri() {
                return server.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(EmbeddedNeo4j.USERNAME, server.password());
            }
        };
    }

}
