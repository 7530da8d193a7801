package io.obligraph.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one question may ask for. Whatever goes beyond is answered with an error that
 * says so.
 *
 * @param depth how many levels of fields a query may have
 * @param cost how many fields the answer may be expected to have, reckoned before it is
 * worked out
 * @param nodes how many fields the answer may really have
 * @param aliases how many fields of a query may have an alias
 * @param tokens how many grammatical tokens a query may have
 * @param characters how many characters a query may have
 * @param page how many entries one page of a list may have
 * @param time how long working out the answer may take; it is then cancelled
 * @param request how large the body of a request may be
 * @param response how large the body of an answer may be
 * @param cachedDocuments how many characters the queries may have together that are kept
 * parsed and validated
 */
@ConfigurationProperties("obligraph.api.limits")
record Limits(@DefaultValue("16") int depth, @DefaultValue("200000") int cost, @DefaultValue("400000") int nodes,
        @DefaultValue("30") int aliases, @DefaultValue("4000") int tokens, @DefaultValue("100000") int characters,
        @DefaultValue("100") int page, @DefaultValue("5s") Duration time, @DefaultValue("256KB") DataSize request,
        @DefaultValue("8MB") DataSize response, @DefaultValue("2000000") int cachedDocuments) {
}
