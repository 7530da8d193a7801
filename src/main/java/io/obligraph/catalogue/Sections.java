package io.obligraph.catalogue;

import io.obligraph.law.DataFiles;
import io.obligraph.law.Located;
import io.obligraph.law.Problem;
import io.obligraph.law.Similar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/**
 * The items in the files of the catalogue, by section, and the mistakes found in them.
 */
final class Sections {

    private static final String FOLDER = "catalogue/";

    /** These are part of the law book, which concludes from them. */
    private static final String LICENCES = FOLDER + "licences";

    private final Map<String, SequencedMap<String, Located>> sections = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Reads the files.
     * @throws io.obligraph.law.LawBookException if one is not well-formed
     */
    Sections(DataFiles files) {
        for (String name : files.names(FOLDER, ".yaml")) {
            if (!name.startsWith(LICENCES)) {
                Located.parse(name, files.text(name))
                    .ifPresent(file -> file.entries().forEach((section, content) -> collect(section, content)));
            }
        }
    }

    private void collect(String section, Located content) {
        SequencedMap<String, Located> items = sections.computeIfAbsent(section, any -> new LinkedHashMap<>());
        content.entries().forEach((id, item) -> {
            Located before = items.putIfAbsent(id, item);
            if (before != null) {
                problems.add(item.problem("«" + id + "» stands already at " + before.problem("").where()));
            }
        });
    }

    SequencedMap<String, Located> of(String section) {
        return sections.getOrDefault(section, new LinkedHashMap<>());
    }

    <T> SequencedMap<String, T> read(String section, BiFunction<String, Located, T> reader) {
        SequencedMap<String, T> items = new LinkedHashMap<>();
        of(section).forEach((id, item) -> items.put(id, reader.apply(id, item)));
        return items;
    }

    /**
     * {@return the id that a value is, after noting a mistake if it leads nowhere}
     * @param what what it must be the id of, as a phrase
     */
    String reference(Located value, Collection<String> known, String what) {
        String id = value.text();
        reference(id, value, known, what);
        return id;
    }

    /**
     * Notes a mistake if an id leads nowhere.
     * @param at where it stands
     * @param what what it must be the id of, as a phrase
     */
    void reference(String id, Located at, Collection<String> known, String what) {
        if (!known.contains(id)) {
            problems.add(at.problem("«" + id + "» is no " + what + Similar.hint(id, known)));
        }
    }

    /**
     * {@return the ids in the list that is an entry, after noting a mistake for each that
     * leads nowhere}
     */
    List<String> references(Located item, String key, Collection<String> known, String what) {
        return item.get(key)
            .map(list -> list.items().stream().map(value -> reference(value, known, what)).toList())
            .orElse(List.of());
    }

    void problem(Located at, String message) {
        problems.add(at.problem(message));
    }

    /**
     * {@return the mistakes found so far; more can be added}
     */
    List<Problem> problems() {
        return problems;
    }

    /**
     * Ends the reading if there are mistakes.
     * @throws CatalogueException with all of them
     */
    void failIfAny() {
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
    }

}
