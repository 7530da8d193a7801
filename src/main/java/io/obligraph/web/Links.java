package io.obligraph.web;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The lasting addresses of the pages, each beginning with a slash. */
final class Links {

    private static final Map<String, UnaryOperator<String>> PAGES = Map.ofEntries(
            entry("Obligation", Links::obligation), entry("Exemption", Links::exemption), entry("Tier", Links::tier),
            entry("Party", Links::party), entry("Provision", Links::provision), entry("Act", Links::act),
            entry("Reading", Links::reading), entry("Penalty", Links::penalty), entry("Condition", Links::condition),
            entry("Fact", Links::fact), entry("Authority", Links::authority), entry("GracePeriod", Links::gracePeriod),
            entry("Model", Links::model), entry("Organisation", Links::organisation), entry("Licence", Links::licence),
            entry("Practice", Links::practice), entry("Standard", Links::standard),
            entry("Initiative", Links::initiative));

    private Links() {
    }

    static String obligation(String id) {
        return to("obligations", id);
    }

    static String exemption(String id) {
        return to("exemptions", id);
    }

    static String tier(String id) {
        return to("tiers", id);
    }

    static String party(String id) {
        return to("parties", id);
    }

    static String provision(String id) {
        return to("provisions", id);
    }

    static String act(String id) {
        return to("acts", id);
    }

    static String reading(String id) {
        return to("readings", id);
    }

    static String penalty(String id) {
        return to("penalties", id);
    }

    static String condition(String id) {
        return to("conditions", id);
    }

    static String fact(String key) {
        return to("facts", key);
    }

    static String authority(String id) {
        return to("authorities", id);
    }

    static String gracePeriod(String id) {
        return to("grace-periods", id);
    }

    static String model(String id) {
        return to("models", id);
    }

    static String query(String id) {
        return to("queries", id);
    }

    static String organisation(String id) {
        return to("organisations", id);
    }

    static String licence(String id) {
        return to("licences", id);
    }

    static String practice(String id) {
        return to("practices", id);
    }

    static String standard(String id) {
        return to("standards", id);
    }

    static String initiative(String id) {
        return to("initiatives", id);
    }

    /**
     * {@return the address of the page of something, {@code null} where it has none}
     * @param kind its label in the graph
     * @param id its id
     */
    static @Nullable String of(String kind, String id) {
        UnaryOperator<String> page = PAGES.get(kind);
        return page == null ? null : page.apply(id);
    }

    /**
     * {@return where the graph is seen from something}
     * @param kind its label in the graph
     * @param id its id
     */
    static String graph(String kind, String id) {
        return "/graph?from=" + UriUtils.encodeQueryParam(kind + ":" + id, StandardCharsets.UTF_8);
    }

    private static String to(String area, String id) {
        return "/" + area + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

}
