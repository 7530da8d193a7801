package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.Act;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.law.Notice;
import io.obligraph.law.Provision;
import io.obligraph.reasoning.Change;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of the law, its acts, provisions, facts and licences come from. */
final class LawTypes implements RuntimeWiringConfigurer {

    private final LawViews views;

    private record Freedom(String name, boolean granted, Licence.@Nullable Limit limit) {
    }

    LawTypes(LawViews views) {
        this.views = views;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeFields.of("Law", LawSnapshot.class)
            .field("edition", LawSnapshot::edition)
            .field("notice", law -> Notice.TEXT)
            .asked("acts",
                    (law, view,
                            arguments) -> view.see(law.book()
                                .acts()
                                .values()
                                .stream()
                                .filter(act -> !act.published().isAfter(knownOn(arguments.getArgument("knownOn"))))
                                .toList()))
            .asked("daysOfChange",
                    (law, view, arguments) -> law.reasoner().daysOfChange(knownOn(arguments.getArgument("knownOn"))))
            .addTo(wiring);
        TypeFields.of("Act", Act.class)
            .field("id", Act::id)
            .field("number", Act::number)
            .field("title", Act::title)
            .field("published", Act::published)
            .field("inForce", Act::inForce)
            .seen("amends", (act, view) -> view.see(view.book().acts(), act.amends()))
            .field("eli", act -> act.eli() + "/oj")
            .addTo(wiring);
        TypeFields.of("Change", Change.class)
            .seen("obligation", (change, view) -> view.see(change.obligation()))
            .field("kind", Change::kind)
            .field("before", Change::before)
            .field("after", Change::after)
            .seen("act", (change, view) -> view.see(view.book().acts(), change.act()))
            .seen("provision", (change, view) -> view.see(view.book().provisions(), change.provision()))
            .addTo(wiring);
        provision(wiring);
        facts(wiring);
        licences(wiring);
    }

    private LocalDate knownOn(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, views::today);
    }

    private static void provision(RuntimeWiring.Builder wiring) {
        TypeFields.of("Provision", Provision.class)
            .field("id", Provision::id)
            .field("type", Provision::type)
            .field("number", Provision::number)
            .seen("eli", (provision, view) -> view.book().eli(provision.id()))
            .field("heading", Provision::heading)
            .seen("parent", (provision, view) -> view.see(view.book().provisions(), provision.in()))
            .seen("children", (provision, view) -> view.see(view.links().children(provision)))
            .seen("cites", (provision, view) -> view.see(view.book().provisions(), provision.cites()))
            .seen("citedBy", (provision, view) -> view.see(view.links().citedBy(provision)))
            .seen("explains", (provision, view) -> view.see(view.book().provisions(), provision.explains()))
            .seen("explainedBy", (provision, view) -> view.see(view.links().explainedBy(provision)))
            .seen("obligations",
                    (provision, view) -> view
                        .see(view.links().standingOn(provision.id(), view.book().obligations().values())))
            .seen("exemptions",
                    (provision, view) -> view
                        .see(view.links().standingOn(provision.id(), view.book().exemptions().values())))
            .seen("addedBy", (provision, view) -> view.see(view.book().acts(), provision.addedBy()))
            .seen("amendedBy", (provision, view) -> view.see(view.book().acts(), provision.amendedBy()))
            .seen("deletedBy", (provision, view) -> view.see(view.book().acts(), provision.deletedBy()))
            .addTo(wiring);
    }

    private static void facts(RuntimeWiring.Builder wiring) {
        TypeFields.of("Fact", Fact.class)
            .field("key", Fact::key)
            .field("type", Fact::type)
            .field("question", Fact::question)
            .field("help", Fact::help)
            .field("title", Fact::title)
            .field("unit", Fact::unit)
            .field("group", Fact::group)
            .seen("groupTitle", (fact, view) -> Objects.requireNonNull(view.book().groups().get(fact.group())).title())
            .seen("values", (fact, view) -> view.see(fact.values().values()))
            .seen("basis", (fact, view) -> view.see(view.book().provisions(), fact.basis()))
            .seen("implies",
                    (fact, view) -> view.see(view.book()
                        .facts()
                        .values()
                        .stream()
                        .filter(other -> fact.implies().containsKey(other.key()))
                        .toList()))
            .addTo(wiring);
        TypeFields.of("FactValue", Fact.Value.class)
            .field("name", Fact.Value::name)
            .field("title", Fact.Value::title)
            .field("help", Fact.Value::help)
            .seen("basis", (value, view) -> view.see(view.book().provisions(), value.basis()))
            .addTo(wiring);
    }

    private static void licences(RuntimeWiring.Builder wiring) {
        TypeFields.of("Licence", Licence.class)
            .field("id", Licence::id)
            .field("name", Licence::name)
            .field("aliases", Licence::aliases)
            .field("url", Licence::url)
            .field("osiApproved", Licence::osiApproved)
            .field("fsfLibre", Licence::fsfLibre)
            .field("freeAndOpenSource", Licence::freeAndOpenSource)
            .seen("freedoms",
                    (licence,
                            view) -> view.see(licence.freedoms()
                                .entrySet()
                                .stream()
                                .map(freedom -> new Freedom(freedom.getKey(), freedom.getValue(),
                                        licence.limit(freedom.getKey()).orElse(null)))
                                .toList()))
            .field("because", Licence::because)
            .seen("basis", (licence, view) -> view.see(view.book().provisions(), licence.basis()))
            .addTo(wiring);
        TypeFields.of("Freedom", Freedom.class)
            .field("name", freedom -> freedom.name().toUpperCase(Locale.ROOT))
            .field("granted", Freedom::granted)
            .field("limitedBy", freedom -> freedom.limit() == null ? null : freedom.limit().by())
            .field("clause", freedom -> freedom.limit() == null ? null : freedom.limit().clause())
            .addTo(wiring);
    }

}
