package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.graph.LawSnapshot;
import io.obligraph.graph.QueryRunner;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBookReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The API alone, on a fixed day and without a database: the law comes straight from the
 * data files.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration",
        "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration",
        "org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jRepositoriesAutoConfiguration" })
@Import({ ApiConfiguration.class, GraphiqlPage.class })
class ApiApplication {

    private static final LawSnapshot LAW = LawSnapshot.of("test", LawBookReader.readTrusted(DataFiles.packaged()));

    @Bean
    CurrentLaw currentLaw() {
        return () -> LAW;
    }

    @Bean
    QueryRunner queryRunner() {
        return new NoQueries();
    }

    @Bean
    Catalogue catalogue() {
        return new EmptyCatalogue();
    }

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Brussels"));
    }

}
