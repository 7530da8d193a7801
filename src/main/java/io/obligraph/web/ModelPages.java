package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Report;
import io.obligraph.web.ModelPage.Explained;
import io.obligraph.web.ModelPage.Followed;
import io.obligraph.web.ModelPage.Group;
import io.obligraph.web.ModelPage.Kin;
import io.obligraph.web.ModelPage.Near;
import io.obligraph.web.ModelPage.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        LawDay law = days.now();
        Model model = catalogue.entries(Model.class, List.of(id)).get(id);
        if (model == null) {
            throw NotThere.of("model", id,
                    catalogue.search(id, List.of("Model"), 100).stream().map(hit -> hit.id()).toList());
        }
        Organisation organisation = catalogue.entries(Organisation.class, List.of(model.organisation()))
            .get(model.organisation());
        return Page.of("model", page(law, new SeenModel(law, model, organisation, catalogue.seat())));
    }

    private ModelPage page(LawDay law, SeenModel seen) {
        Model model = seen.model();
        Assessment assessment = seen.assess();
        Report report = Report.of(law.book(), assessment, law.on(), "");
        Licence licence = model.licence() == null ? null : law.book().licences().get(model.licence());
        return new ModelPage(model.id(), model.name(), Say.constant(model.kind()), ref(seen.organisation()),
                licence == null ? null : new Ref(licence.id(), licence.name(), Links.licence(licence.id())),
                licence == null ? null : licence.freeAndOpenSource(), model.family(),
                model.modalities().stream().map(Say::constant).collect(Collectors.joining(", ")), model.url(),
                model.note(), law.on(), report.verdict().sentence(), groups(law, report), questions(law, assessment),
                near(law, model), seen.stated(), seen.assumed(), kin(model), practices(model),
                Links.graph("Model", model.id()));
    }

    private static @Nullable Ref ref(@Nullable Organisation organisation) {
        return organisation == null ? null
                : new Ref(organisation.id(), organisation.name(), Links.organisation(organisation.id()));
    }

    private static List<Group> groups(LawDay law, Report report) {
        return Arrays.stream(Status.values())
            .filter(status -> status != Status.NOT_APPLICABLE)
            .map(status -> new Group(status,
                    report.findings(status)
                        .stream()
                        .map(finding -> new Explained(FindingRow.of(law, finding), finding.because()))
                        .toList()))
            .filter(group -> !group.findings().isEmpty())
            .toList();
    }

    private static List<Question> questions(LawDay law, Assessment assessment) {
        return assessment.openQuestions().stream().map(open -> {
            Fact fact = Objects.requireNonNull(law.book().facts().get(open.fact()));
            return new Question(fact.key(), fact.question(), open.findings());
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

    private List<Kin> kin(Model model) {
        Map<String, Model> others = catalogue.entries(Model.class,
                Stream.concat(model.lineage().stream(), model.descendants().stream()).map(Descent::other).toList());
        Ref self = ref(model);
        List<Kin> kin = new ArrayList<>();
        model.lineage().forEach(descent -> add(kin, descent, self, others.get(descent.other()), false));
        model.descendants().forEach(descent -> add(kin, descent, self, others.get(descent.other()), true));
        return kin;
    }

    private static void add(List<Kin> kin, Descent descent, Ref self, @Nullable Model other, boolean reverse) {
        if (other != null) {
            String sentence = "is " + descent.relation().toLowerCase(Locale.ROOT).replace('_', ' ');
            kin.add(new Kin(sentence, reverse ? ref(other) : self, reverse ? self : ref(other), descent.source(),
                    descent.note()));
        }
    }

    static Ref ref(Model model) {
        return new Ref(model.id(), model.name(), Links.model(model.id()));
    }

    private List<Followed> practices(Model model) {
        Map<String, Practice> practices = catalogue.entries(Practice.class,
                model.practices().stream().map(following -> following.practice()).toList());
        return model.practices().stream().flatMap(following -> {
            Practice practice = practices.get(following.practice());
            return practice == null ? Stream.empty()
                    : Stream.of(new Followed(new Ref(practice.id(), practice.name(), Links.practice(practice.id())),
                            following.complete(), following.source(), following.note()));
        }).toList();
    }

}
