package io.obligraph.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What documents said of facts, as an address carries it: each quotation as it is written
 * there.
 *
 * @param said by kind and by the key of the fact; never an empty list
 */
record Quotes(SequencedMap<Kind, SequencedMap<String, List<String>>> said) {

    /** What words of a document are to an answer. */
    enum Kind {

        /** The answer rests on them. */
        FROM,
        /** They contradict the answer, or each other. */
        AGAINST,
        /** They matter to a question that they do not answer. */
        HINT;

        /** How parameters with such words begin, before the key of the fact. */
        String prefix() {
            return name().toLowerCase(java.util.Locale.ROOT) + ".";
        }

    }

    /** So many are carried for one fact. */
    static final int EACH = 4;

    /**
     * No more than so many characters of an address are carried in all, the less telling
     * left out.
     */
    private static final int ROOM = 5_000;

    static final Quotes NONE = new Quotes(new LinkedHashMap<>());

    Quotes {
        SequencedMap<Kind, SequencedMap<String, List<String>>> kept = new LinkedHashMap<>();
        int room = ROOM;
        for (Kind kind : Kind.values()) {
            SequencedMap<String, List<String>> ofKind = new LinkedHashMap<>();
            for (var each : said.getOrDefault(kind, Collections.emptyNavigableMap()).entrySet()) {
                List<String> words = new ArrayList<>();
                for (String one : each.getValue()) {
                    int length = CheckAddress.encode(one).length();
                    if (words.size() < EACH && length <= room && !words.contains(one)) {
                        words.add(one);
                        room -= length;
                    }
                }
                if (!words.isEmpty()) {
                    ofKind.put(each.getKey(), List.copyOf(words));
                }
            }
            kept.put(kind, Collections.unmodifiableSequencedMap(ofKind));
        }
        said = Collections.unmodifiableSequencedMap(kept);
    }

    /**
     * {@return the words about a fact, as they are written}
     */
    List<String> written(Kind kind, String fact) {
        return of(kind).getOrDefault(fact, List.of());
    }

    /**
     * {@return the words about a fact that can be read}
     */
    List<Quote> about(Kind kind, String fact) {
        return written(kind, fact).stream().flatMap(each -> Quote.read(each).stream()).toList();
    }

    /**
     * {@return all words of a kind, by the key of the fact}
     */
    SequencedMap<String, List<String>> of(Kind kind) {
        return said.getOrDefault(kind, Collections.emptyNavigableMap());
    }

    /**
     * {@return these without those about a fact, of which something else is said now}
     */
    Quotes without(String fact) {
        SequencedMap<Kind, SequencedMap<String, List<String>>> left = new LinkedHashMap<>();
        said.forEach((kind, words) -> {
            SequencedMap<String, List<String>> others = new LinkedHashMap<>(words);
            others.remove(fact);
            left.put(kind, others);
        });
        return new Quotes(left);
    }

    /**
     * {@return which parameter of an address carries which words}
     */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        said.forEach((kind, words) -> words.forEach((fact, each) -> parameters.put(kind.prefix() + fact, each)));
        return parameters;
    }

}
