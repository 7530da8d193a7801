package io.obligraph.graph;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.kernel.internal.Version;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/** In a server of one's own. Skipped where no Docker runs. */
@Testcontainers(disabledWithoutDocker = true)
class LawGraphInAContainerTest extends LawGraphContract {

    @Container
    private static final Neo4jContainer SERVER = new Neo4jContainer(
            DockerImageName.parse("neo4j").withTag(Version.getNeo4jVersion()));

    private static Driver driver;

    @BeforeAll
    static void connect() {
        driver = GraphDatabase.driver(SERVER.getBoltUrl(), AuthTokens.basic("neo4j", SERVER.getAdminPassword()));
    }

    @AfterAll
    static void disconnect() {
        driver.close();
    }

    @Override
    Driver driver() {
        return driver;
    }

}
