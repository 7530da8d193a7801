package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a model comes from and what comes from it.
 *
 * @param from what it was made from, each with what that was made from
 * @param then what was made from it and what it is built into, in the same way each
 */
record Lineage(List<Kin> from, List<Branch> then) {

    /**
     * The relationship that leads to what is younger; all others lead to what is older.
     */
    private static final String ONWARD = "BUILT_INTO";

    /**
     * A relative.
     *
     * @param how how the younger one comes from it, to be read before its name
     * @param model the relative
     * @param source who says so, {@code null} where common knowledge
     * @param note what else to know, {@code null} for nothing
     * @param from what the relative was made from
     */
    record Kin(String how, Ref model, @Nullable Source source, @Nullable String note, List<Kin> from) {
    }

    /**
     * Models that come from another in the same way.
     *
     * @param how how they come from it, to be read before their names
     * @param models the models
     */
    record Branch(String how, List<Ref> models) {
    }

    static Lineage of(Catalogue catalogue, Model model) {
        Map<String, Model> known = new LinkedHashMap<>(catalogue.chain(model.id()));
        Set<String> others = new HashSet<>();
        model.descendants().forEach(descent -> others.add(descent.other()));
        model.lineage().forEach(descent -> others.add(descent.other()));
        others.removeAll(known.keySet());
        known.putAll(catalogue.entries(Model.class, others));
        return new Lineage(from(model, known, new HashSet<>(Set.of(model.id()))), then(model, known));
    }

    boolean isEmpty() {
        return from.isEmpty() && then.isEmpty();
    }

    private static List<Kin> from(Model model, Map<String, Model> known, Set<String> seen) {
        List<Kin> kin = new ArrayList<>();
        Stream<Descent> older = Stream.concat(
                model.lineage().stream().filter(descent -> !descent.relation().equals(ONWARD)),
                model.descendants().stream().filter(descent -> descent.relation().equals(ONWARD)));
        older.forEach(descent -> {
            Model other = known.get(descent.other());
            if (other != null) {
                String how = descent.relation().equals(ONWARD) ? "contains" : words(descent);
                kin.add(new Kin(how, ref(other), descent.source(), descent.note(),
                        seen.add(other.id()) ? from(other, known, seen) : List.of()));
            }
        });
        return kin;
    }

    private static List<Branch> then(Model model, Map<String, Model> known) {
        Map<String, List<Ref>> branches = new LinkedHashMap<>();
        model.lineage()
            .stream()
            .filter(descent -> descent.relation().equals(ONWARD))
            .forEach(descent -> add(branches, words(descent), known.get(descent.other())));
        model.descendants()
            .stream()
            .filter(descent -> !descent.relation().equals(ONWARD))
            .forEach(descent -> add(branches, words(descent) + " it", known.get(descent.other())));
        return branches.entrySet().stream().map(branch -> new Branch(branch.getKey(), branch.getValue())).toList();
    }

    private static void add(Map<String, List<Ref>> branches, String how, @Nullable Model model) {
        if (model != null) {
            branches.computeIfAbsent(how, any -> new ArrayList<>()).add(ref(model));
        }
    }

    private static String words(Descent descent) {
        return descent.relation().toLowerCase(Locale.ROOT).replace('_', ' ').replace("fine tuned", "fine-tuned");
    }

    private static Ref ref(Model model) {
        return new Ref(model.id(), model.name(), Links.model(model.id()));
    }

}
