package io.obligraph.graph;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Seat;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each obligation is for each model of the catalogue, today and on each coming day
 * on which the law changes, as it is known today.
 */
final class ModelFindings {

    private final LawSnapshot law;

    private final LocalDate today;

    private final Map<String, Model> models;

    private final Map<String, Organisation> organisations;

    private final Seat seat;

    /**
     * What an obligation is for a model over some time. Obligations that are not
     * applicable have no row.
     *
     * @param model the id of the model
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
    record Row(String model, String obligation, String status, @Nullable LocalDate since, LocalDate on,
            @Nullable LocalDate until, String reason, List<String> open) {

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
     * A fact that nobody stated of a model.
     *
     * @param model the id of the model
     * @param fact the key of the fact
     * @param obligations how many obligations are undetermined today and hang on it,
     * alone or with others
     */
    record OpenFact(String model, String fact, long obligations) {
    }

    private ModelFindings(LawSnapshot law, LocalDate today, Map<String, Model> models,
            Map<String, Organisation> organisations, Seat seat) {
        this.law = law;
        this.today = today;
        this.models = models;
        this.organisations = organisations;
        this.seat = seat;
    }

    /**
     * {@return the findings, to be worked out}
     * @param law the law
     * @param catalogue the models
     * @param today the day that is today
     */
    static ModelFindings of(LawSnapshot law, Catalogue catalogue, LocalDate today) {
        List<Model> models = catalogue.all(Criteria.Models.ALL);
        List<String> organisations = models.stream().map(Model::organisation).distinct().toList();
        return new ModelFindings(law, today, LawBook.index(models, Model::id),
                catalogue.entries(Organisation.class, organisations), catalogue.seat());
    }

    /**
     * {@return all that decides how they come out, as one text}
     */
    String basis() {
        return String.join("\n", today.toString(), law.book().toString(), models.toString(), organisations.toString(),
                seat.toString());
    }

    LocalDate today() {
        return today;
    }

    /**
     * {@return the ids of the models}
     */
    List<String> models() {
        return List.copyOf(models.keySet());
    }

    /**
     * {@return the rows of a model}
     * @param id the id of one of the models
     */
    List<Row> rows(String id) {
        return rows(Objects.requireNonNull(models.get(id)));
    }

    /**
     * {@return on which unstated facts findings of today hang, by model}
     */
    List<OpenFact> openFacts(List<Row> rows) {
        Map<String, Map<String, Long>> counts = rows.stream()
            .filter(row -> row.on().equals(today))
            .collect(Collectors.groupingBy(Row::model, LinkedHashMap::new,
                    Collectors.flatMapping(row -> row.open().stream(),
                            Collectors.groupingBy(fact -> fact, LinkedHashMap::new, Collectors.counting()))));
        return counts.entrySet()
            .stream()
            .flatMap(model -> model.getValue()
                .entrySet()
                .stream()
                .map(fact -> new OpenFact(model.getKey(), fact.getKey(), fact.getValue())))
            .toList();
    }

    private List<Row> rows(Model model) {
        Project project = law.vocabulary().project(seat.facts(model, organisations.get(model.organisation())));
        List<LocalDate> days = Stream
            .concat(Stream.of(today), law.reasoner().daysOfChange(today).stream().filter(day -> day.isAfter(today)))
            .toList();
        List<List<Finding>> byDay = days.stream()
            .map(day -> law.reasoner().assess(project, day, today).findings())
            .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < law.book().obligations().size(); i++) {
            rows(model, days, byDay, i, rows);
        }
        return rows;
    }

    private static void rows(Model model, List<LocalDate> days, List<List<Finding>> byDay, int obligation,
            List<Row> rows) {
        for (int from = 0; from < days.size();) {
            Finding finding = byDay.get(from).get(obligation);
            int end = from + 1;
            while (end < days.size() && isSame(finding, byDay.get(end).get(obligation))) {
                end++;
            }
            if (finding.status() != Status.NOT_APPLICABLE) {
                rows.add(row(model, finding, days.get(from), end < days.size() ? days.get(end) : null));
            }
            from = end;
        }
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.status() == other.status() && Objects.equals(one.since(), other.since());
    }

    private static Row row(Model model, Finding finding, LocalDate on, @Nullable LocalDate until) {
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
        return new Row(model.id(), finding.obligation().id(), finding.status().name(), finding.since(), on, until,
                grounds.isEmpty() || undetermined ? conclusion : conclusion + ": " + grounds,
                undetermined ? open : List.of());
    }

}
