package io.obligraph.graph;

import io.obligraph.catalogue.Catalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * Loads the law at the start, before anything that needs it, and says what was loaded.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DataProperties.class, QueryProperties.class })
class LawConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LawConfiguration.class);

    @Bean
    GraphLaw currentLaw(Driver driver, DataProperties properties) {
        long start = System.nanoTime();
        GraphSchema.apply(driver);
        long schema = System.nanoTime() - start;
        Path folder = StringUtils.hasText(properties.folder()) ? Path.of(properties.folder()) : null;
        GraphLaw law = new GraphLaw(driver, folder);
        LoadedLaw loaded = law.load(properties.anew() ? LoadFrom.DATA : LoadFrom.CHANGES);
        log.info("{}", LawSummary.of(loaded));
        log.info("Schema {} ms, {}", Duration.ofNanos(schema).toMillis(), LawSummary.times(loaded.took()));
        return law;
    }

    @Bean
    Catalogue catalogue(Driver driver) {
        return new GraphCatalogue(driver);
    }

    @Bean
    Neighbours neighbours(Driver driver) {
        return new GraphNeighbours(driver);
    }

    @Bean
    QueryRunner queryRunner(Driver driver, QueryProperties properties) {
        return new GraphQueryRunner(driver, SavedQueries.packaged(properties.time()));
    }

    @Bean
    FindingsKeeper findingsKeeper(GraphLaw law, Catalogue catalogue, Driver driver, ObjectProvider<Clock> clock) {
        return new FindingsKeeper(law, catalogue, driver,
                clock.getIfAvailable(() -> Clock.system(ZoneId.of("Europe/Brussels"))));
    }

    @Bean
    LawEndpoint lawEndpoint(GraphLaw law, FindingsKeeper findings) {
        return new LawEndpoint(law, findings);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> whatToOpen() {
        return ready -> {
            if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                    && web.getWebServer() != null) {
                String address = String.format(Locale.ROOT, "http://localhost:%d", web.getWebServer().getPort());
                log.info("Open {}/, query in {}/graphiql, or send GraphQL to {}/graphql", address, address, address);
            }
        };
    }

}
