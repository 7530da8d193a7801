package io.obligraph.web;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The lasting addresses of the pages, each beginning with a slash. */
final class Links {

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

    private static String to(String area, String id) {
        return "/" + area + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

}
