package io.obligraph.graph;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Seat;
import io.obligraph.law.InputException;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Timeline;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what each obligation is for models, today and on each coming day on which
 * something changes, as it is known today.
 *
 * @param law the law
 * @param seat from where models are assessed
 * @param today the day that is today
 */
record ModelFindings(LawSnapshot law, Seat seat, LocalDate today) {

    /** So many keep any two names apart. */
    private static final int BYTES_OF_NAME = 16;

    /**
     * What an obligation is over some time. Obligations that are not applicable have no
     * row.
     *
     * @param obligation the id of the obligation
     * @param status the status
     * @param since the day that belongs to the status, {@code null} for none
     * @param on the first of the days on which it is so
     * @param until the first later one on which it is not, {@code null} if there is none
     * @param reason why, in words; of what is undetermined the conclusion alone, since
     * the facts on which it hangs say the rest
     * @param open the keys of the facts whose answer it hangs on; empty unless
     * undetermined
     */
    record Row(String obligation, String status, @Nullable LocalDate since, LocalDate on, @Nullable LocalDate until,
            String reason, List<String> open) {

        Map<String, Object> properties() {
            Map<String, @Nullable Object> properties = new HashMap<>();
            properties.put("status", status);
            properties.put("since", since);
            properties.put("on", on);
            properties.put("until", until);
            properties.put("reason", reason);
            properties.put("open", (long) open.size());
            properties.values().removeIf(Objects::isNull);
            return Map.copyOf(properties);
        }

    }

    /**
     * {@return the findings of whatever models, to be worked out}
     * @param law the law
     * @param catalogue tells from where models are assessed
     * @param today the day that is today
     */
    static ModelFindings of(LawSnapshot law, Catalogue catalogue, LocalDate today) {
        return new ModelFindings(law, catalogue.seat(), today);
    }

    /**
     * {@return what the law asks of a model from today on, empty if what is known of it
     * contradicts itself or the vocabulary, as only facts do that were changed in the
     * graph}
     * @param kind the kind of the model
     * @param licence the id of its licence, {@code null} where not known
     * @param stated what the model states, by the key of the fact
     * @param ofOrganisation what is known of who provides it, by the key of the fact
     */
    Optional<Timeline> timeline(String kind, @Nullable String licence, Map<String, Object> stated,
            Map<String, Object> ofOrganisation) {
        try {
            var project = law.vocabulary().project(seat.facts(kind, licence, stated, ofOrganisation));
            return Optional.of(law.reasoner().timeline(project, today, today));
        }
        catch (InputException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the rows, in the order of the obligations and of the days}
     */
    static List<Row> rows(Timeline timeline) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < timeline.assessments().getFirst().findings().size(); i++) {
            rows(timeline.assessments(), i, rows);
        }
        return rows;
    }

    private static void rows(List<Assessment> days, int obligation, List<Row> rows) {
        for (int from = 0; from < days.size();) {
            Finding finding = days.get(from).findings().get(obligation);
            int end = from + 1;
            while (end < days.size() && isSame(finding, days.get(end).findings().get(obligation))) {
                end++;
            }
            if (finding.status() != Status.NOT_APPLICABLE) {
                rows.add(row(finding, days.get(from).on(), end < days.size() ? days.get(end).on() : null));
            }
            from = end;
        }
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.status() == other.status() && Objects.equals(one.since(), other.since());
    }

    private static Row row(Finding finding, LocalDate on, @Nullable LocalDate until) {
        List<Reason> because = finding.because();
        String grounds = because.stream()
            .filter(reason -> reason.depth() == 1)
            .map(Reason::statement)
            .collect(Collectors.joining("; "));
        String conclusion = because.getFirst().statement();
        List<String> open = because.stream()
            .filter(reason -> reason.holds() == Truth.UNKNOWN && reason.fact() != null)
            .map(Reason::fact)
            .distinct()
            .toList();
        boolean undetermined = finding.status() == Status.UNDETERMINED;
        return new Row(finding.obligation().id(), finding.status().name(), finding.since(), on, until,
                grounds.isEmpty() || undetermined ? conclusion : conclusion + ": " + grounds,
                undetermined ? open : List.of());
    }

    /**
     * {@return a name that is the same for the same rows, today and on later days as long
     * as nothing changes}
     */
    String name(List<Row> rows) {
        var digest = Digests.sha256();
        for (Row row : rows) {
            String on = row.on().equals(today) ? "" : row.on().toString();
            List.of(row.obligation(), row.status(), String.valueOf(row.since()), on, String.valueOf(row.until()),
                    row.reason(), String.join(" ", row.open()))
                .forEach(part -> Digests.add(digest, part));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES_OF_NAME);
    }

    /**
     * {@return for each unstated fact, by its key, how many obligations are undetermined
     * today and hang on it, alone or with others}
     */
    Map<String, Long> openFacts(List<Row> rows) {
        return rows.stream()
            .filter(row -> row.on().equals(today))
            .flatMap(row -> row.open().stream())
            .collect(Collectors.groupingBy(fact -> fact, LinkedHashMap::new, Collectors.counting()));
    }

}
