package io.obligraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;
import tools.jackson.databind.JsonNode;
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

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern COPYRIGHT = Pattern.compile("(?im)^\\W*(?:copyright\\b|\\(c\\)|©).*$");

    private static final double ALIKE = 0.6;

    private static final int MOST_COMPARED = 6;

    private static final Map<String, Text> TEXTS = new ConcurrentHashMap<>();

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

    private record Text(String id, String words, int[] pairs) {

        Likeness to(int[] other) {
            int both = 0;
            for (int i = 0, j = 0; i < pairs.length && j < other.length;) {
                int order = Integer.compare(pairs[i], other[j]);
                both += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            double either = (double) pairs.length + other.length - both;
            return new Likeness(id, either == 0 ? 0 : both / either,
                    pairs.length == 0 ? 0 : (double) both / pairs.length);
        }

    }

    /**
     * {@return the identifiers of the licences that a text is, by the matching rules of
     * SPDX; more than one where their texts are the same}
     */
    static List<String> matches(String text) {
        List<String> usual = matches(text, USUAL);
        return usual.isEmpty() ? matches(text, ids()) : usual;
    }

    private static List<String> matches(String text, List<String> ids) {
        String words = words(text);
        return likenesses(text, ids).filter(likeness -> likeness.alike() >= ALIKE)
            .limit(MOST_COMPARED)
            .map(Likeness::id)
            .filter(id -> text(id).words().equals(words) || fits(id, text))
            .toList();
    }

    /**
     * {@return the licence to whose text another one comes nearest}
     */
    static Likeness nearest(String text) {
        return likenesses(text, ids()).findFirst().orElseThrow();
    }

    /**
     * {@return whether this licence has a text here}
     */
    static boolean has(String id) {
        return ids().contains(id);
    }

    private static Stream<Likeness> likenesses(String text, List<String> ids) {
        int[] pairs = pairs(words(text));
        return ids.stream()
            .map(id -> text(id).to(pairs))
            .sorted(Comparator.comparingDouble(Likeness::alike).reversed());
    }

    private static boolean fits(String id, String text) {
        try {
            return !LicenseCompareHelper
                .isTextMatchingTemplate(file(id).path("standardLicenseTemplate").asString(), text)
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

    private static Text text(String id) {
        return TEXTS.computeIfAbsent(id, key -> {
            String words = words(file(key).path("licenseText").asString());
            return new Text(key, words, pairs(words));
        });
    }

    private static JsonNode file(String id) {
        try (InputStream in = LicenseCompareHelper.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the SPDX library has no licence " + id);
            }
            return JSON.readTree(in);
        }
        catch (IOException e) {
            throw new IllegalStateException("cannot read the licences of the SPDX library", e);
        }
    }

    /**
     * {@return the words in lower case, without the lines on who has the copyright}
     */
    static String words(String text) {
        return NO_WORD.matcher(COPYRIGHT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip()
            .replace("licence", "license");
    }

    private static int[] pairs(String words) {
        String[] each = words.split(" ");
        int[] pairs = new int[Math.max(0, each.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = 31 * each[i].hashCode() + each[i + 1].hashCode();
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    /** The identifiers, read when the usual ones do not do. */
    private static final class Ids {

        private static final List<String> ALL = all();

        private static List<String> all() {
            List<String> ids = new ArrayList<>();
            file("licenses").path("licenses").forEach(licence -> {
                if (!licence.path("isDeprecatedLicenseId").asBoolean()) {
                    ids.add(licence.path("licenseId").asString());
                }
            });
            return List.copyOf(ids);
        }

    }

}
