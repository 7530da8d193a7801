package io.obligraph.graph;

import java.net.URI;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.kernel.internal.Version;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A server of one's own, of the same version as the embedded one. Skipped where no Docker
 * runs.
 */
@Testcontainers(disabledWithoutDocker = true)
class Neo4jInAContainerTest extends Neo4jContract {

    @Container
    private static final Neo4jContainer SERVER = new Neo4jContainer(
            DockerImageName.parse("neo4j").withTag(Version.getNeo4jVersion()));

    @Override
    URI uri() {
        return URI.create(SERVER.getBoltUrl());
    }

    @Override
    AuthToken authToken() {
        return AuthTokens.basic("neo4j", SERVER.getAdminPassword());
    }

}
