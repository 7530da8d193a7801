package io.obligraph.graph;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees at the start that the graph answers. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    @Bean
    SmartInitializingSingleton graphAnswers(Driver driver) {
        return driver::verifyConnectivity;
    }

}
