package io.obligraph.web;

import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Fact;
import io.obligraph.law.InputException;
import io.obligraph.law.InputProblem;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.law.Similar;
import io.obligraph.reasoning.Assessment;
import io.obligraph.report.Report;
import io.obligraph.web.Checked.Origin;
import io.obligraph.web.Checked.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what an address says of a project and has the law applied to it. What is wrong is
 * told and left out; all else counts.
 */
@Component
class Checks {

    private final LawDays days;

    private final Catalogue catalogue;

    Checks(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    Checked check(CheckAddress address) {
        List<Wrong> wrong = new ArrayList<>();
        LawDay law = days.at(day("on", address.on(), wrong), day("knownOn", address.knownOn(), wrong));
        Map<String, Origin> origins = new HashMap<>();
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        Ref model = address.model() == null ? null : start(address.model(), values, origins, wrong);
        say(address.facts(), law.book(), values);
        address.facts().keySet().forEach(origins::remove);
        QuotedEvidence.check(address.quotes(), law.book(), wrong);
        ask("ask", address.ask(), law.book(), wrong);
        ask("whatif", address.whatIf(), law.book(), wrong);
        Project project = project(law, values, wrong);
        Assessment assessment = law.law().reasoner().assess(project, law.on(), law.knownOn());
        Report report = new Report(law.book(), assessment, model == null ? "" : model.title(), "obligraph.yaml",
                QuotedEvidence.of(address, project), QuotedEvidence.remarks(address, law, wrong), null, days.today(),
                version());
        return new Checked(address, law, model, origins, project, assessment,
                address.instead().isEmpty() ? null : suppose(address, law, values, wrong), report, wrong);
    }

    private static void ask(String name, @Nullable String fact, LawBook book, List<Wrong> wrong) {
        if (fact != null && !book.facts().containsKey(fact)) {
            wrong.add(new Wrong(name, "there is no fact «" + fact + "» to ask for",
                    "use a fact of the vocabulary" + Similar.hint(fact, book.facts().keySet())));
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(Checks.class.getPackage().getImplementationVersion(), "development");
    }

    private static @Nullable LocalDate day(String name, @Nullable String written, List<Wrong> wrong) {
        try {
            return written == null ? null : LocalDate.parse(written);
        }
        catch (DateTimeParseException e) {
            wrong.add(new Wrong(name, "«" + written + "» is no day, so today is taken",
                    "a day is written year-month-day, for instance 2026-08-02"));
            return null;
        }
    }

    private @Nullable Ref start(String id, Map<String, Object> values, Map<String, Origin> origins, List<Wrong> wrong) {
        Model model = catalogue.entries(Model.class, List.of(id)).get(id);
        if (model == null) {
            wrong.add(
                    new Wrong("model", "there is no model «" + id + "» in the catalogue", "search for it by its name"));
            return null;
        }
        Organisation organisation = catalogue.entries(Organisation.class, List.of(model.organisation()))
            .get(model.organisation());
        values.putAll(catalogue.seat().facts(model, organisation));
        for (Assumption assumption : catalogue.seat().of(model.kind(), model.licence())) {
            origins.put(assumption.fact(), new Origin("Assumed: " + assumption.because(), null));
        }
        if (organisation != null) {
            organisation.facts().forEach((fact, statement) -> origins.put(fact, origin(statement)));
        }
        model.facts().forEach((fact, statement) -> origins.put(fact, origin(statement)));
        return new Ref(model.id(), model.name(), Links.model(model.id()));
    }

    private static Origin origin(Statement<Object> statement) {
        String note = statement.note() == null ? "" : ": " + statement.note();
        return statement.source() == null ? new Origin("Commonly known" + note, null)
                : new Origin(statement.source().title() + note, statement.source().url());
    }

    private static void say(Map<String, List<String>> said, LawBook book, Map<String, Object> values) {
        said.forEach((key, written) -> {
            Fact fact = book.facts().get(key);
            Object value = fact == null ? String.join(", ", written) : WrittenAnswers.read(fact, written);
            if (value == null) {
                values.remove(key);
            }
            else {
                values.put(key, value);
            }
        });
    }

    private static Assessment suppose(CheckAddress address, LawDay law, Map<String, Object> values, List<Wrong> wrong) {
        SequencedMap<String, Object> supposed = new LinkedHashMap<>(values);
        say(address.instead(), law.book(), supposed);
        return law.law().reasoner().assess(project(law, supposed, wrong), law.on(), law.knownOn());
    }

    /** The project of those values that can be used together; all others are removed. */
    private static Project project(LawDay law, Map<String, Object> values, List<Wrong> wrong) {
        while (true) {
            try {
                return law.law().vocabulary().project(values);
            }
            catch (InputException e) {
                e.problems().forEach(problem -> remove(problem, law.book(), values, wrong));
            }
        }
    }

    private static void remove(InputProblem problem, LawBook book, Map<String, Object> values, List<Wrong> wrong) {
        Fact fact = book.facts().get(problem.fact());
        Wrong found = new Wrong(fact == null ? problem.fact() : fact.question(), problem.message(), problem.expected());
        if (!wrong.contains(found)) {
            wrong.add(found);
        }
        if (values.remove(problem.fact()) == null) {
            // Two other answers contradict each other in what follows from them.
            values.keySet()
                .removeIf(key -> book.facts().get(key) instanceof Fact other
                        && other.implies().containsKey(problem.fact()));
        }
    }

}
