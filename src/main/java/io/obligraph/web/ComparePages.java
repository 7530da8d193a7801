package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Seat;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.web.ComparePage.Group;
import io.obligraph.web.ComparePage.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows models side by side. */
@Controller
class ComparePages {

    /** More columns than that nobody compares. */
    private static final int MOST = 6;

    private final LawDays days;

    private final Catalogue catalogue;

    ComparePages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/models/compare")
    Page compare(@RequestParam(defaultValue = "") List<String> id) {
        SequencedSet<String> ids = new LinkedHashSet<>(id);
        if (ids.size() > MOST) {
            throw new WrongInput(ids.size() + " models are more than can be compared at once",
                    "Compare " + MOST + " or fewer");
        }
        SequencedMap<String, Model> models = catalogue.entries(Model.class, ids);
        ids.stream().filter(each -> !models.containsKey(each)).findFirst().ifPresent(each -> {
            throw NotThere.of("model", each, models.keySet());
        });
        ComparePage page = page(days.now(), List.copyOf(models.values()));
        return Page.of("compare", page).with(table(page));
    }

    private ComparePage page(LawDay law, List<Model> models) {
        Map<String, Organisation> organisations = catalogue.entries(Organisation.class,
                models.stream().map(Model::organisation).toList());
        Seat seat = catalogue.seat();
        List<SeenModel> seen = models.stream()
            .map(model -> new SeenModel(law, model, organisations.get(model.organisation()), seat))
            .toList();
        List<Group> groups = List
            .of(new Group("What the law asks of the provider", obligations(law, seen)),
                    new Group("What it is", properties(law, seen)), new Group("What sources state", facts(law, models)),
                    new Group("Practices followed", practices(models)))
            .stream()
            .filter(group -> !group.lines().isEmpty())
            .toList();
        return new ComparePage(models.stream().map((Model model) -> ModelPages.ref(model)).toList(), groups);
    }

    private static List<Line> obligations(LawDay law, List<SeenModel> models) {
        List<Map<String, Finding>> answers = models.stream().map(model -> {
            Map<String, Finding> findings = new HashMap<>();
            model.assess().findings().forEach(finding -> findings.put(finding.obligation().id(), finding));
            return findings;
        }).toList();
        List<Line> lines = new ArrayList<>();
        for (Obligation obligation : law.book().obligations().values()) {
            List<Finding> findings = answers.stream()
                .map(answer -> Objects.requireNonNull(answer.get(obligation.id())))
                .toList();
            if (findings.stream().anyMatch(finding -> finding.status() != Status.NOT_APPLICABLE)) {
                lines.add(Line.of(obligation.id(), law.wording(obligation).title(),
                        findings.stream().map(ComparePages::status).toList()));
            }
        }
        return lines;
    }

    private static String status(Finding finding) {
        String status = Say.constant(finding.status().name());
        return finding.since() == null ? status : status + (finding.status() == Status.APPLIES ? " since " : " from ")
                + Say.time(finding.since().toString());
    }

    private static List<Line> properties(LawDay law, List<SeenModel> models) {
        List<Line> lines = new ArrayList<>();
        add(lines, models, "organisation", "Provider",
                seen -> seen.organisation() == null ? "" : seen.organisation().name());
        add(lines, models, "kind", "Kind", seen -> Say.constant(seen.model().kind()));
        add(lines, models, "family", "Family", seen -> Objects.requireNonNullElse(seen.model().family(), ""));
        add(lines, models, "licence", "Licence", seen -> Objects.requireNonNullElse(seen.model().licence(), ""));
        add(lines, models, "freeAndOpenSource", "The licence counts as free and open-source",
                seen -> free(law, seen.model().licence()));
        add(lines, models, "released", "Released",
                seen -> seen.model().released() == null ? "" : Say.time(seen.model().released().value()));
        add(lines, models, "parameters", "Parameters",
                seen -> seen.model().parameters() == null ? "" : Say.number(seen.model().parameters().value()));
        add(lines, models, "opennessClass", "Openness class",
                seen -> seen.model().opennessClass() == null ? "" : Say.constant(seen.model().opennessClass().value()));
        return lines;
    }

    private static String free(LawDay law, @Nullable String id) {
        Licence licence = id == null ? null : law.book().licences().get(id);
        return licence == null || licence.freeAndOpenSource() == null ? "" : licence.freeAndOpenSource() ? "Yes" : "No";
    }

    private static void add(List<Line> lines, List<SeenModel> models, String key, String title,
            Function<SeenModel, String> cell) {
        List<String> cells = models.stream().map(cell).toList();
        if (cells.stream().anyMatch(each -> !each.isEmpty())) {
            lines.add(Line.of(key, title, cells));
        }
    }

    private static List<Line> facts(LawDay law, List<Model> models) {
        return law.book()
            .facts()
            .values()
            .stream()
            .filter(fact -> models.stream().anyMatch(model -> model.facts().containsKey(fact.key())))
            .map(fact -> Line.of(fact.key(), Say.title(fact),
                    models.stream().map(model -> stated(model, fact)).toList()))
            .toList();
    }

    private static String stated(Model model, Fact fact) {
        var stated = model.facts().get(fact.key());
        return stated == null ? "" : Say.value(fact, stated.value());
    }

    private List<Line> practices(List<Model> models) {
        List<String> followed = models.stream()
            .flatMap(model -> model.practices().stream())
            .map(following -> following.practice())
            .distinct()
            .toList();
        return catalogue.entries(Practice.class, followed)
            .values()
            .stream()
            .map(practice -> Line.of(practice.id(), practice.name(),
                    models.stream()
                        .map(model -> model.practices()
                            .stream()
                            .filter(following -> following.practice().equals(practice.id()))
                            .findFirst()
                            .map(following -> following.complete() == null ? "Yes"
                                    : following.complete() ? "In full" : "In part")
                            .orElse(""))
                        .toList()))
            .toList();
    }

    private static Table table(ComparePage page) {
        List<String> columns = new ArrayList<>(List.of("group", "key", "title", "differs"));
        page.models().forEach(model -> columns.add(model.id()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Group group : page.groups()) {
            for (Line line : group.lines()) {
                List<@Nullable Object> row = new ArrayList<>(
                        List.of(group.title(), line.key(), line.title(), line.differs()));
                row.addAll(line.cells());
                rows.add(row);
            }
        }
        return new Table("models-compared", columns, rows);
    }

}
