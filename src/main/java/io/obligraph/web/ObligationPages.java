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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    Page obligation(@PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownOn) {
        LawDay law = days.at(on, knownOn);
        return Page.of("obligation",
                page(law, NotThere.find("obligation", id, law.book().obligations(), each -> law.ref(each).title())));
    }

    private ObligationPage page(LawDay law, Obligation obligation) {
        Obligation.Wording wording = law.wording(obligation);
        LocalDate earliest = law.law().reasoner().earliestDays(law.knownOn()).get(obligation.id());
        ConditionTree tree = new ConditionTree(law);
        List<Helping> practices = practices(obligation);
        List<Helping> standards = standards(obligation);
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
                fines(law, obligation), supervisors(law, obligation), practices, standards,
                initiatives(practices, standards), tiers(law, obligation), related(law, obligation),
                obligation.wordings().stream().map(each -> worded(law, each)).toList(),
                Stand.of(law, days.today(), law.inForce(obligation).isPresent()));
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
            return new Exempting(law.ref(exemption), wording.summary(), law.cite(wording.provision()),
                    wording.lifts().of().stream().anyMatch(law.book().acts()::containsKey));
        }).toList();
    }

    private static List<Delaying> delays(LawDay law, Obligation obligation) {
        return law.delayedBy(obligation).stream().map(grace -> {
            var wording = law.wording(grace);
            return new Delaying(new Ref(grace.id(), wording.title(), Links.gracePeriod(grace.id())), wording.summary(),
                    wording.until(), law.cite(wording.provision()));
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
            .map(practice -> helping(practice.id(), practice.name(), Links.practice(practice.id()), practice.supports(),
                    practice.links(), obligation))
            .toList();
    }

    private List<Helping> standards(Obligation obligation) {
        return catalogue.all(Criteria.Standards.helping(obligation.id()))
            .stream()
            .map(standard -> helping(standard.id(), standard.name(), Links.standard(standard.id()), standard.supports(),
                    standard.links(), obligation))
            .toList();
    }

    private List<Ref> initiatives(List<Helping> practices, List<Helping> standards) {
        Map<String, Ref> initiatives = new LinkedHashMap<>();
        Stream
            .of(new Criteria.Initiatives(null, List.of(), List.of(), ids(practices), List.of()),
                    new Criteria.Initiatives(null, List.of(), List.of(), List.of(), ids(standards)))
            .filter(criteria -> !criteria.practices().isEmpty() || !criteria.standards().isEmpty())
            .flatMap(criteria -> catalogue.all(criteria).stream())
            .forEach(each -> initiatives.put(each.id(), new Ref(each.id(), each.name(), Links.initiative(each.id()))));
        return List.copyOf(initiatives.values());
    }

    private static List<String> ids(List<Helping> helping) {
        return helping.stream().map(Helping::id).toList();
    }

    private static List<Ref> tiers(LawDay law, Obligation obligation) {
        return law.book()
            .tiers()
            .values()
            .stream()
            .filter(tier -> law.law().reasoner().obligationsOfTier(tier.id(), law.knownOn()).contains(obligation.id()))
            .map(tier -> new Ref(tier.id(), tier.name(), Links.tier(tier.id())))
            .toList();
    }

    /** What it names itself, and what names it. */
    private static List<Ref> related(LawDay law, Obligation obligation) {
        Map<String, Obligation> all = law.book().obligations();
        return Stream
            .concat(law.wording(obligation).related().stream().map(all::get),
                    all.values().stream().filter(other -> law.wording(other).related().contains(obligation.id())))
            .filter(Objects::nonNull)
            .distinct()
            .map(law::ref)
            .toList();
    }

    private static Helping helping(String id, String name, String page, List<Support> supports,
            List<io.obligraph.catalogue.Link> links, Obligation obligation) {
        Support support = supports.stream()
            .filter(each -> each.obligation().equals(obligation.id()))
            .findFirst()
            .orElseThrow();
        return new Helping(id, name, page, support.extent(), support.how(), links);
    }

    private static Worded worded(LawDay law, Obligation.Wording wording) {
        var act = law.act(wording.act());
        return new Worded(law.ref(act), act.inForce(), wording.when() == null ? null : wording.title(),
                law.cite(wording.provision()));
    }

}
