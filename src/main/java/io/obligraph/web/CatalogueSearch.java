package io.obligraph.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds in the catalogue, behind what it finds in the law. */
@Configuration(proxyBeanMethods = false)
class CatalogueSearch {

    @Bean
    SearchKind models() {
        return new SearchKind(20, "Model", "Models", Links::model);
    }

    @Bean
    SearchKind practices() {
        return new SearchKind(21, "Practice", "Practices", Links::practice);
    }

    @Bean
    SearchKind standards() {
        return new SearchKind(22, "Standard", "Standards", Links::standard);
    }

    @Bean
    SearchKind initiatives() {
        return new SearchKind(23, "Initiative", "Initiatives", Links::initiative);
    }

    @Bean
    SearchKind organisations() {
        return new SearchKind(24, "Organisation", "Organisations", Links::organisation);
    }

    @Bean
    SearchKind licences() {
        return new SearchKind(25, "Licence", "Licences", Links::licence);
    }

}
