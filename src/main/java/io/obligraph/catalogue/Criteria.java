package io.obligraph.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What entries must be like to be found. All that is asked must be met; an empty list and
 * {@code null} ask for nothing.
 *
 * @param <E> the type of the entries
 */
public sealed interface Criteria<E extends Entry> {

    /**
     * {@return the type of the entries}
     */
    Class<E> type();

    /**
     * {@return words that must stand in the names and descriptions, {@code null} for any}
     */
    @Nullable String text();

    /**
     * What models must be like.
     *
     * @param text words to be found
     * @param ids one of these, {@code null} for any
     * @param kinds one of these kinds
     * @param organisations provided by one of these
     * @param countries provided by somebody with the seat in one of these countries
     * @param families of one of these families
     * @param modalities with one of these modalities
     * @param releasedFrom the earliest time of release, as an ISO 8601 day or the
     * beginning of one, {@code null} for any
     * @param releasedBefore the first time of release that is too late, likewise
     * @param opennessClasses of one of these classes by the Model Openness Framework
     * @param practices that follow one of these practices
     * @param relatives made from, or built into, one of these models, directly
     * @param licence what the licence must be like
     * @param facts what must be stated of facts
     * @param findings what obligations must be for the provider
     */
    record Models(@Nullable String text, @Nullable List<String> ids, List<String> kinds, List<String> organisations,
            List<String> countries, List<String> families, List<String> modalities, @Nullable String releasedFrom,
            @Nullable String releasedBefore, List<String> opennessClasses, List<String> practices,
            List<String> relatives, LicenceCriterion licence, List<FactCriterion> facts,
            List<FindingCriterion> findings) implements Criteria<Model> {

        /** Every model. */
        public static final Models ALL = among(null);

        /**
         * {@return those of the ids}
         * @param ids the ids, {@code null} for every model
         */
        public static Models among(@Nullable List<String> ids) {
            return new Models(null, ids, List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(),
                    List.of(), List.of(), LicenceCriterion.ANY, List.of(), List.of());
        }

        /**
         * {@return the same criteria, and others about findings}
         * @param others what obligations must be besides
         */
        public Models with(List<FindingCriterion> others) {
            return new Models(text, ids, kinds, organisations, countries, families, modalities, releasedFrom,
                    releasedBefore, opennessClasses, practices, relatives, licence, facts,
                    Stream.concat(findings.stream(), others.stream()).toList());
        }

        /**
         * {@return the same criteria, and another about a fact}
         * @param other what must be stated of a fact besides
         */
        public Models with(FactCriterion other) {
            return new Models(text, ids, kinds, organisations, countries, families, modalities, releasedFrom,
                    releasedBefore, opennessClasses, practices, relatives, licence,
                    Stream.concat(facts.stream(), Stream.of(other)).toList(), findings);
        }

        @Override
        public Class<Model> type() {
            return Model.class;
        }

    }

    /**
     * What organisations must be like.
     *
     * @param text words to be found
     * @param kinds one of these kinds
     * @param countries with the seat in one of these countries
     * @param facts what must be known in the words of the fact vocabulary
     */
    record Organisations(@Nullable String text, List<String> kinds, List<String> countries,
            List<FactCriterion> facts) implements Criteria<Organisation> {
        @Override
        public Class<Organisation> type() {
            return Organisation.class;
        }
    }

    /**
     * What practices must be like.
     *
     * @param text words to be found
     * @param obligations that help to meet one of these
     * @param extents to one of these extents
     * @param exemptions that bear on one of these
     * @param standards done by one of these
     * @param initiatives done, taught, required or enabled by one of these
     * @param models followed by one of these models
     */
    record Practices(@Nullable String text, List<String> obligations, List<String> extents, List<String> exemptions,
            List<String> standards, List<String> initiatives, List<String> models) implements Criteria<Practice> {

        /** Every practice. */
        public static final Practices ALL = new Practices(null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());

        /**
         * {@return those that help to meet an obligation}
         * @param obligation the id of the obligation
         */
        public static Practices helping(String obligation) {
            return new Practices(null, List.of(obligation), List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Class<Practice> type() {
            return Practice.class;
        }
    }

    /**
     * What standards must be like.
     *
     * @param text words to be found
     * @param kinds one of these kinds
     * @param statuses with one of these statuses
     * @param obligations that support one of these
     * @param practices by which one of these is done
     */
    record Standards(@Nullable String text, List<String> kinds, List<String> statuses, List<String> obligations,
            List<String> practices) implements Criteria<Standard> {

        /** Every standard. */
        public static final Standards ALL = new Standards(null, List.of(), List.of(), List.of(), List.of());

        /**
         * {@return those that support an obligation}
         * @param obligation the id of the obligation
         */
        public static Standards helping(String obligation) {
            return new Standards(null, List.of(), List.of(), List.of(obligation), List.of());
        }

        @Override
        public Class<Standard> type() {
            return Standard.class;
        }
    }

    /**
     * What initiatives must be like.
     *
     * @param text words to be found
     * @param kinds one of these kinds
     * @param countries with the seat in one of these
     * @param practices that do, teach, require or enable one of these
     * @param standards that write, keep or assess one of these
     */
    record Initiatives(@Nullable String text, List<String> kinds, List<String> countries, List<String> practices,
            List<String> standards) implements Criteria<Initiative> {
        @Override
        public Class<Initiative> type() {
            return Initiative.class;
        }
    }

}
