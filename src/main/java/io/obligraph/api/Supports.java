package io.obligraph.api;

import io.obligraph.catalogue.Bearing;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import io.obligraph.catalogue.Support;
import io.obligraph.law.Exemption;
import io.obligraph.law.Obligation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which practices and standards help with which obligation, and which practices bear on
 * which exemption. It is loaded at once, since lists of obligations ask for all of it.
 */
final class Supports {

    private final Map<String, List<Helping>> byObligation = new HashMap<>();

    private final Map<String, List<Bears>> byExemption = new HashMap<>();

    /**
     * A practice or standard that helps.
     *
     * @param support how far and how
     * @param practice the practice, {@code null} where it is a standard
     * @param standard the standard, {@code null} where it is a practice
     */
    record Helping(Support support, @Nullable Shown<Practice> practice, @Nullable Shown<Standard> standard) {
    }

    /**
     * A practice that bears on an exemption.
     *
     * @param bearing how
     * @param practice the practice
     */
    record Bears(Bearing bearing, Shown<Practice> practice) {
    }

    private Supports() {
    }

    static Supports of(Catalogue catalogue) {
        Supports supports = new Supports();
        all(catalogue, Criteria.Practices.ALL).forEach(practice -> {
            practice.entry().supports().forEach(support -> supports.add(new Helping(support, practice, null)));
            practice.entry()
                .bearings()
                .forEach(bearing -> supports.byExemption.computeIfAbsent(bearing.exemption(), any -> new ArrayList<>())
                    .add(new Bears(bearing, practice)));
        });
        all(catalogue, Criteria.Standards.ALL).forEach(standard -> standard.entry()
            .supports()
            .forEach(support -> supports.add(new Helping(support, null, standard))));
        return supports;
    }

    private static <E extends io.obligraph.catalogue.Entry> List<Shown<E>> all(Catalogue catalogue,
            Criteria<E> criteria) {
        return Together.show(catalogue, catalogue.all(criteria));
    }

    private void add(Helping helping) {
        byObligation.computeIfAbsent(helping.support().obligation(), any -> new ArrayList<>()).add(helping);
    }

    /**
     * {@return what helps with an obligation, practices first, each by name}
     * @param extents only to one of these extents, {@code null} for any
     */
    List<Helping> of(Obligation obligation, @Nullable List<String> extents) {
        return byObligation.getOrDefault(obligation.id(), List.of())
            .stream()
            .filter(helping -> extents == null || extents.contains(helping.support().extent()))
            .toList();
    }

    /**
     * {@return the practices that bear on an exemption, by name}
     */
    List<Bears> of(Exemption exemption) {
        return byExemption.getOrDefault(exemption.id(), List.of());
    }

}
