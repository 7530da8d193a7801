package io.obligraph.web;

import io.obligraph.law.LawBook;
import io.obligraph.law.Provision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds provisions by the numbers by which people cite them, however they write them:
 * {@code Article 53(1), point (a)}, {@code Art. 53 (1) a}, {@code 53(1)(a)}, {@code annex
 * iii}.
 */
final class PlacesByNumber {

    private static final Set<String> SAID_OR_NOT = Set.of("article", "articles", "art", "paragraph", "paragraphs",
            "para", "par", "point", "points", "subparagraph", "of", "the", "ai", "act");

    private final LawBook book;

    private final Map<String, String> ids = new HashMap<>();

    PlacesByNumber(LawBook book) {
        this.book = book;
        book.provisions().values().forEach(place -> ids.putIfAbsent(key(place.number()), place.id()));
    }

    /**
     * {@return the provision of a number or an id; empty if there is none}
     * @param text the number as somebody wrote it, or the id
     */
    Optional<Provision> find(String text) {
        String id = book.provisions().containsKey(text.strip()) ? text.strip() : ids.get(key(text));
        return Optional.ofNullable(id).map(book.provisions()::get);
    }

    private static String key(String number) {
        return Arrays.stream(number.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty() && !SAID_OR_NOT.contains(word))
            .collect(Collectors.joining(" "));
    }

}
