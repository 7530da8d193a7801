package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Following;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Practice;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import io.obligraph.report.Report;
import io.obligraph.web.ModelPage.Assumed;
import io.obligraph.web.ModelPage.Exempting;
import io.obligraph.web.ModelPage.Explained;
import io.obligraph.web.ModelPage.Followed;
import io.obligraph.web.ModelPage.Group;
import io.obligraph.web.ModelPage.Near;
import io.obligraph.web.ModelPage.Question;
import io.obligraph.web.ModelPage.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of each model. */
@Controller
class ModelPages {

    private final LawDays days;

    private final Catalogue catalogue;

    ModelPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/models/{id}")
    Page model(@PathVariable String id) {
        Model model = catalogue.entries(Model.class, List.of(id)).get(id);
        if (model == null) {
            throw NotThere.of("model", id,
                    catalogue.search(id, List.of("Model"), 100).stream().map(hit -> hit.id()).toList());
        }
        LawDay law = days.now();
        return Page.of("model", page(law, SeenModel.all(catalogue, law, List.of(model)).getFirst()));
    }

    private ModelPage page(LawDay law, SeenModel seen) {
        Model model = seen.model();
        Assessment assessment = seen.assess();
        Report report = Report.of(law.book(), assessment, law.on(), "");
        CheckAddress check = CheckAddress.ofModel(model.id());
        Licence licence = seen.licence();
        List<Assumed> assumed = seen.assumed();
        List<Followed> practices = practices(law, model, assessment);
        List<Said> stated = seen.stated();
        return new ModelPage(model.id(), model.name(), Say.constant(model.kind()), seen.provider(),
                licence == null ? null : new Ref(licence.id(), licence.name(), Links.licence(licence.id())),
                seen.free(), model.released() == null ? "" : Say.time(model.released().value()),
                model.parameters() == null ? "" : Say.number(model.parameters().value()), model.family(),
                model.modalities().stream().map(Say::constant).collect(Collectors.joining(", ")), model.url(),
                model.note(), law.on(), newest(stated, practices), report.verdict().sentence(),
                groups(law, report, check), exemptions(law, assessment, assumed), questions(law, assessment, check),
                near(law, model), stated, assumed, Lineage.of(catalogue, model), practices, check.page(),
                Links.graph("Model", model.id()));
    }

    private static @Nullable LocalDate newest(List<Said> stated, List<Followed> practices) {
        return Stream.concat(stated.stream().map(Said::day), practices.stream().map(Followed::day))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    }

    private static List<Group> groups(LawDay law, Report report, CheckAddress check) {
        return Arrays.stream(Status.values())
            .filter(status -> status != Status.NOT_APPLICABLE)
            .map(status -> group(law, status, report.findings(status), check))
            .filter(group -> !group.findings().isEmpty())
            .toList();
    }

    private static Group group(LawDay law, Status status, List<Finding> findings, CheckAddress check) {
        LocalDate since = findings.isEmpty() ? null : findings.getFirst().since();
        boolean together = findings.stream().allMatch(finding -> Objects.equals(finding.since(), since));
        return new Group(status, together ? since : null,
                findings.stream()
                    .map(finding -> new Explained(FindingRow.of(law, finding), finding.because(),
                            check.beside("reasons", "obligation", finding.obligation().id())))
                    .toList());
    }

    /**
     * Those that hold or may hold first, and those last that nothing but an assumption
     * denies.
     */
    private static List<Exempting> exemptions(LawDay law, Assessment assessment, List<Assumed> assumed) {
        Set<String> assumedFacts = assumed.stream().map(Assumed::fact).collect(Collectors.toSet());
        return assessment.exemptions()
            .stream()
            .filter(finding -> !finding.lifts().isEmpty())
            .map(finding -> exempting(law, finding, assumedFacts))
            .sorted(Comparator.comparing(Exempting::assumed))
            .toList();
    }

    private static Exempting exempting(LawDay law, ExemptionFinding finding, Set<String> assumed) {
        List<Reason> grounds = finding.because().stream().filter(reason -> reason.fact() != null).toList();
        return new Exempting(law.ref(finding.exemption()), law.cite(law.wording(finding.exemption()).provision()),
                finding.holds(),
                finding.holds() == Truth.FALSE && grounds.stream().map(Reason::fact).allMatch(assumed::contains),
                finding.lifts().stream().map(law::ref).toList(),
                grounds.stream().map(Reason::statement).distinct().toList());
    }

    private static List<Question> questions(LawDay law, Assessment assessment, CheckAddress check) {
        return assessment.openQuestions().stream().map(open -> {
            Fact fact = Objects.requireNonNull(law.book().facts().get(open.fact()));
            return new Question(fact.key(), fact.question(), open.findings(), check.asking(fact.key()).page());
        }).toList();
    }

    private static List<Near> near(LawDay law, Model model) {
        return Measure.of(law).stream().filter(measure -> measure.isNear(model)).map(measure -> {
            Fact fact = Objects.requireNonNull(law.book().facts().get(measure.fact()));
            var stated = Objects.requireNonNull(model.facts().get(measure.fact()));
            double value = ((Number) stated.value()).doubleValue();
            double factor = Objects.requireNonNull(stated.factor());
            return new Near(measure.title(), Say.value(fact, measure.bound()), Say.value(fact, value / factor),
                    Say.value(fact, value * factor), measure.provision());
        }).toList();
    }

    private List<Followed> practices(LawDay law, Model model, Assessment assessment) {
        Set<String> asked = assessment.findings()
            .stream()
            .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
            .map(finding -> finding.obligation().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Practice> practices = catalogue.entries(Practice.class,
                model.practices().stream().map(Following::practice).toList());
        return model.practices().stream().flatMap(following -> {
            Practice practice = practices.get(following.practice());
            return practice == null ? Stream.empty()
                    : Stream.of(new Followed(new Ref(practice.id(), practice.name(), Links.practice(practice.id())),
                            following.complete(), following.source(), following.asOf(), following.note(),
                            practice.supports()
                                .stream()
                                .filter(support -> asked.contains(support.obligation()))
                                .map(support -> law
                                    .ref(Objects.requireNonNull(law.book().obligations().get(support.obligation()))))
                                .toList()));
        }).toList();
    }

}
