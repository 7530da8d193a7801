package io.obligraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of the licences on the SPDX list, as they come with the SPDX library. The
 * library compares two texts carefully and slowly, so pairs of neighbouring words first
 * tell which of the texts are worth it.
 */
final class LicenceTexts {

    /** These are tried before the others are so much as read. */
    private static final List<String> USUAL = List.of("MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC",
            "GPL-3.0-only", "GPL-3.0-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "AGPL-3.0-only",
            "AGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MPL-2.0", "CC-BY-4.0", "CC-BY-SA-4.0",
            "CC-BY-NC-4.0", "CC0-1.0", "Unlicense");

    private static final String FOLDER = "/resources/stdlicenses/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final double ALIKE = 0.6;

    private static final int MOST_COMPARED = 3;

    private static final Map<String, LicenceWords> TEXTS = new ConcurrentHashMap<>();

    private LicenceTexts() {
    }

    /**
     * How much a text is like that of a licence.
     *
     * @param id the SPDX identifier
     * @param alike the share of what both have in what either has, from 0 to 1
     * @param contained the share of the licence that the text has, from 0 to 1
     */
    record Likeness(String id, double alike, double contained) {
    }

    /**
     * {@return the identifiers of the licences that a text is, by the matching rules of
     * SPDX; more than one where their texts are the same}
     * @param text the text
     * @param first a licence to try first, such as the one of the title
     */
    static List<String> matches(String text, Optional<String> first) {
        List<String> likely = Stream.concat(first.stream(), USUAL.stream()).distinct().toList();
        List<String> matches = matches(text, likely);
        return matches.isEmpty() ? matches(text, ids()) : matches;
    }

    private static List<String> matches(String text, List<String> ids) {
        LicenceWords words = LicenceWords.of(text);
        List<String> same = same(words, ids);
        if (!same.isEmpty()) {
            return same;
        }
        return likenesses(words, ids).filter(likeness -> likeness.alike() >= ALIKE)
            .limit(MOST_COMPARED)
            .map(Likeness::id)
            .filter(id -> fits(id, text))
            .findFirst()
            .map(id -> same(text(id), ids))
            .orElse(List.of());
    }

    private static List<String> same(LicenceWords words, List<String> ids) {
        return ids.stream().filter(id -> text(id).text().equals(words.text())).toList();
    }

    /**
     * {@return the licence to whose text another one comes nearest}
     */
    static Likeness nearest(String text) {
        return likenesses(LicenceWords.of(text), ids()).findFirst().orElseThrow();
    }

    /**
     * {@return whether this licence has a text here}
     */
    static boolean has(String id) {
        return ids().contains(id);
    }

    private static Stream<Likeness> likenesses(LicenceWords words, List<String> ids) {
        return ids.stream()
            .map(id -> likeness(id, text(id), words))
            .sorted(Comparator.comparingDouble(Likeness::alike).reversed());
    }

    private static Likeness likeness(String id, LicenceWords licence, LicenceWords words) {
        double common = licence.common(words);
        int own = licence.pairs().length;
        return new Likeness(id, common / Math.max(1, own + words.pairs().length - common), common / Math.max(1, own));
    }

    private static boolean fits(String id, String text) {
        try {
            return !LicenseCompareHelper.isTextMatchingTemplate(part(id, "standardLicenseTemplate"), text)
                .isDifferenceFound();
        }
        catch (SpdxCompareException | RuntimeException | StackOverflowError e) {
            // The library gives up on some texts; then they do not fit.
            return false;
        }
    }

    private static List<String> ids() {
        return Ids.ALL;
    }

    private static LicenceWords text(String id) {
        return TEXTS.computeIfAbsent(id, key -> LicenceWords.of(part(key, "licenseText")));
    }

    /**
     * {@return a part of the file of a licence, which is not read further}
     */
    private static String part(String id, String name) {
        try (InputStream in = file(id); JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                if (key.equals(name)) {
                    return parser.nextStringValue();
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return "";
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file(String id) {
        return Objects.requireNonNull(LicenseCompareHelper.class.getResourceAsStream(FOLDER + id + ".json"),
                () -> "The SPDX library has no licence " + id);
    }

    /** The identifiers, read when the usual ones do not do. */
    private static final class Ids {

        private static final List<String> ALL = all();

        private static List<String> all() {
            List<String> ids = new ArrayList<>();
            try (InputStream in = file("licenses")) {
                JSON.readTree(in).path("licenses").forEach(licence -> {
                    if (!licence.path("isDeprecatedLicenseId").asBoolean()) {
                        ids.add(licence.path("licenseId").asString());
                    }
                });
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.copyOf(ids);
        }

    }

}
