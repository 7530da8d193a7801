package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Support;
import io.obligraph.law.Authority;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.web.ObligationPage.Bound;
import io.obligraph.web.ObligationPage.Deadline;
import io.obligraph.web.ObligationPage.Delaying;
import io.obligraph.web.ObligationPage.Exempting;
import io.obligraph.web.ObligationPage.Fine;
import io.obligraph.web.ObligationPage.Helping;
import io.obligraph.web.ObligationPage.Start;
import io.obligraph.web.ObligationPage.Supervisor;
import io.obligraph.web.ObligationPage.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of each obligation. */
@Controller
class ObligationPages {

    private final LawDays days;

    private final Catalogue catalogue;

    ObligationPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/obligations/{id}")
    Page obligation(@PathVariable String id) {
        LawDay law = days.now();
        return Page.of("obligation", page(law, NotThere.find("obligation", id, law.book().obligations())));
    }

    private ObligationPage page(LawDay law, Obligation obligation) {
        Obligation.Wording wording = law.wording(obligation);
        LocalDate earliest = law.law().reasoner().earliestDays(law.knownOn()).get(obligation.id());
        ConditionTree tree = new ConditionTree(law);
        return new ObligationPage(obligation.id(), wording.title(), wording.summary(), law.cite(wording.provision()),
                wording.binds().stream().map(binding -> bound(law, tree, binding)).toList(), earliest,
                earliest != null && !earliest.isAfter(law.on()), starts(law, obligation),
                Optional.ofNullable(wording.when())
                    .map(tree::of)
                    .filter(step -> !step.statement().isEmpty() || !step.parts().isEmpty())
                    .orElse(null),
                exemptions(law, obligation), delays(law, obligation),
                Optional.ofNullable(wording.contents()).map(law::cite).orElse(null),
                wording.deadlines()
                    .stream()
                    .map(deadline -> new Deadline(Periods.words(deadline.period()), deadline.runs()))
                    .toList(),
                fines(law, obligation), supervisors(law, obligation), practices(obligation), standards(obligation),
                wording.related()
                    .stream()
                    .map(related -> law.ref(Objects.requireNonNull(law.book().obligations().get(related))))
                    .toList(),
                obligation.wordings().stream().map(each -> worded(law, each)).toList());
    }

    private static Bound bound(LawDay law, ConditionTree tree, Obligation.Binding binding) {
        Party party = Objects.requireNonNull(law.book().parties().get(binding.party()));
        return new Bound(law.party(party.id()), tree.of(binding.when() == null ? party.when() : binding.when()));
    }

    private static List<Start> starts(LawDay law, Obligation obligation) {
        return law.acts().values().stream().sorted(java.util.Comparator.comparing(act -> act.published())).map(act -> {
            Map<String, LocalDate> earliest = law.law().reasoner().earliestDays(act.published());
            LawDay then = new LawDay(law.law(), law.on(), act.published());
            return new Start(law.ref(act), act.published(), earliest.get(obligation.id()),
                    then.inForce(obligation).isPresent());
        }).toList();
    }

    private static List<Exempting> exemptions(LawDay law, Obligation obligation) {
        return law.liftedBy(obligation).stream().map(exemption -> {
            var wording = law.wording(exemption);
            return new Exempting(law.ref(exemption), wording.summary(), law.cite(wording.provision()));
        }).toList();
    }

    private static List<Delaying> delays(LawDay law, Obligation obligation) {
        return law.delayedBy(obligation).stream().map(grace -> {
            var wording = law.wording(grace);
            return new Delaying(wording.title(), wording.summary(), wording.until(), law.cite(wording.provision()));
        }).toList();
    }

    private static List<Fine> fines(LawDay law, Obligation obligation) {
        return law.punishedBy(obligation).stream().map(penalty -> {
            var wording = law.wording(penalty);
            return new Fine(new Ref(penalty.id(), wording.title(), Links.penalty(penalty.id())), wording.amount(),
                    wording.share(), wording.lower() != null, law.cite(wording.provision()));
        }).toList();
    }

    private static List<Supervisor> supervisors(LawDay law, Obligation obligation) {
        return law.book()
            .authorities()
            .values()
            .stream()
            .flatMap(authority -> Stream.of(law.competences(authority, obligation))
                .filter(competences -> !competences.isEmpty())
                .map(competences -> new Supervisor(authority.id(), authority.name(), authority.summary(),
                        competences.stream().map(Authority.Competence::provision).distinct().map(law::cite).toList())))
            .toList();
    }

    private List<Helping> practices(Obligation obligation) {
        return catalogue.all(Criteria.Practices.helping(obligation.id()))
            .stream()
            .map(practice -> helping(practice.id(), practice.name(), practice.supports(), practice.links(), obligation))
            .toList();
    }

    private List<Helping> standards(Obligation obligation) {
        return catalogue.all(Criteria.Standards.helping(obligation.id()))
            .stream()
            .map(standard -> helping(standard.id(), standard.name(), standard.supports(), standard.links(), obligation))
            .toList();
    }

    private static Helping helping(String id, String name, List<Support> supports,
            List<io.obligraph.catalogue.Link> links, Obligation obligation) {
        Support support = supports.stream()
            .filter(each -> each.obligation().equals(obligation.id()))
            .findFirst()
            .orElseThrow();
        return new Helping(id, name, support.extent(), support.how(), links);
    }

    private static Worded worded(LawDay law, Obligation.Wording wording) {
        var act = law.act(wording.act());
        return new Worded(law.ref(act), act.inForce(), wording.when() == null ? null : wording.title(),
                law.cite(wording.provision()));
    }

}
