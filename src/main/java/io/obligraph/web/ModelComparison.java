package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Following;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Practice;
import io.obligraph.law.Fact;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Report;
import io.obligraph.web.ComparePage.Cell;
import io.obligraph.web.ComparePage.Group;
import io.obligraph.web.ComparePage.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts models side by side: what the law asks, what they are, and what is known of them.
 */
final class ModelComparison {

    private final LawDay law;

    private final Catalogue catalogue;

    private final List<SeenModel> models;

    ModelComparison(LawDay law, Catalogue catalogue, List<Model> models) {
        this.law = law;
        this.catalogue = catalogue;
        this.models = SeenModel.all(catalogue, law, models);
    }

    /**
     * {@return the lines, in groups of which none is empty}
     */
    List<Group> groups() {
        return Stream
            .of(new Group("What the law asks of the provider", obligations()), new Group("What it is", properties()),
                    new Group("What sources state", facts()), new Group("Practices followed", practices()))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    }

    private List<Line> obligations() {
        List<Assessment> assessments = models.stream().map(SeenModel::assess).toList();
        List<Map<String, Finding>> answers = assessments.stream().map(assessment -> {
            Map<String, Finding> findings = new HashMap<>();
            assessment.findings().forEach(finding -> findings.put(finding.obligation().id(), finding));
            return findings;
        }).toList();
        List<Line> lines = new ArrayList<>();
        if (!models.isEmpty()) {
            lines.add(Line.of("verdict", "In short", null,
                    assessments.stream()
                        .map(each -> Cell.of(Report.of(law.book(), each, law.on(), "").verdict().sentence()))
                        .toList()));
        }
        for (Obligation obligation : law.book().obligations().values()) {
            List<Finding> findings = answers.stream()
                .map(answer -> Objects.requireNonNull(answer.get(obligation.id())))
                .toList();
            if (findings.stream().anyMatch(finding -> finding.status() != Status.NOT_APPLICABLE)) {
                lines.add(Line.of(obligation.id(), law.wording(obligation).title(), Links.obligation(obligation.id()),
                        findings.stream().map(finding -> new Cell("", finding.status(), finding.since())).toList()));
            }
        }
        return lines;
    }

    private List<Line> properties() {
        return Stream
            .of(line("organisation", "Provider", seen -> seen.organisation() == null ? "" : seen.organisation().name()),
                    line("kind", "Kind", seen -> Say.constant(seen.model().kind())),
                    line("family", "Family", seen -> Objects.requireNonNullElse(seen.model().family(), "")),
                    line("licence", "Licence", seen -> seen.licence() == null ? "" : seen.licence().name()),
                    line("freeAndOpenSource", "The licence counts as free and open-source",
                            seen -> seen.free() == null ? "" : seen.free() ? "Yes" : "No"),
                    line("released", "Released",
                            seen -> seen.model().released() == null ? "" : Say.time(seen.model().released().value())),
                    line("parameters", "Parameters",
                            seen -> seen.model().parameters() == null ? ""
                                    : Say.number(seen.model().parameters().value())),
                    line("opennessClass", "Openness class",
                            seen -> seen.model().opennessClass() == null ? ""
                                    : Say.constant(seen.model().opennessClass().value())))
            .filter(ModelComparison::says)
            .toList();
    }

    private Line line(String key, String title, Function<SeenModel, String> cell) {
        return Line.of(key, title, null, models.stream().map(seen -> Cell.of(cell.apply(seen))).toList());
    }

    private static boolean says(Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.text().isEmpty());
    }

    private List<Line> facts() {
        return law.book()
            .facts()
            .values()
            .stream()
            .filter(fact -> models.stream().anyMatch(seen -> seen.model().facts().containsKey(fact.key())))
            .map(fact -> Line.of(fact.key(), Say.title(fact), Links.fact(fact.key()),
                    models.stream().map(seen -> stated(seen.model(), fact)).toList()))
            .toList();
    }

    private static Cell stated(Model model, Fact fact) {
        var stated = model.facts().get(fact.key());
        return Cell.of(stated == null ? null : Say.value(fact, stated.value()));
    }

    private List<Line> practices() {
        List<String> followed = models.stream()
            .flatMap(seen -> seen.model().practices().stream())
            .map(Following::practice)
            .distinct()
            .toList();
        return catalogue.entries(Practice.class, followed)
            .values()
            .stream()
            .map(practice -> Line.of(practice.id(), practice.name(), Links.practice(practice.id()),
                    models.stream().map(seen -> followed(seen.model(), practice)).toList()))
            .toList();
    }

    private static Cell followed(Model model, Practice practice) {
        return model.practices()
            .stream()
            .filter(following -> following.practice().equals(practice.id()))
            .findFirst()
            .map(following -> Cell
                .of(following.complete() == null ? "Yes" : following.complete() ? "In full" : "In part"))
            .orElse(Cell.of(null));
    }

}
