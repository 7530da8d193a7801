package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.law.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Where the answer comes from who answers for what along a chain of models and systems.
 */
final class ResponsibilityTypes implements RuntimeWiringConfigurer {

    private final LawViews views;

    private final Catalogue catalogue;

    /** The entry asked about, and those who answer for its chain. */
    private record Answer(Shown<Model> of, Chain chain) {
    }

    ResponsibilityTypes(LawViews views, Catalogue catalogue) {
        this.views = views;
        this.catalogue = catalogue;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query")
            .dataFetcher("responsibilities", (TrivialDataFetcher<Object>) this::responsibilities));
        TypeFields.of("Responsibilities", Answer.class)
            .seen("of", (answer, view) -> view.see(answer.of()))
            .seen("on", (answer, view) -> view.on())
            .seen("knownOn", (answer, view) -> view.knownOn())
            .field("notice", answer -> Notice.TEXT)
            .seen("chain", (answer, view) -> view.see(answer.chain().members()))
            .addTo(wiring);
        TypeFields.of("Responsible", Chain.Member.class)
            .seen("model", (member, view) -> view.see(member.model()))
            .seen("organisation", (member, view) -> view.see(ModelTypes.organisation(member.model())))
            .field("roles", member -> List.copyOf(member.roles()))
            .asked("parties",
                    (member, view, arguments) -> view.see(AssessmentTypes.parties(member.assessment(), arguments)))
            .seen("assessment", (member, view) -> view.see(member.assessment()))
            .asked("owes",
                    (member, view,
                            arguments) -> view.see(member.owes()
                                .stream()
                                .filter(owed -> !arguments.<Boolean>getArgument("inChain") || !owed.towards().isEmpty())
                                .toList()))
            .addTo(wiring);
        TypeFields.of("Owed", Chain.Owed.class)
            .seen("finding", (owed, view) -> view.see(owed.finding()))
            .seen("to", (owed, view) -> view.see(view.book().parties(), owed.creditor().party()))
            .field("side", owed -> owed.creditor().side())
            .seen("towards", (owed, view) -> view.see(owed.towards()))
            .addTo(wiring);
        TypeFields.of("Counterpart", Chain.Counterpart.class)
            .seen("model", (counterpart, view) -> view.see(counterpart.model()))
            .field("holds", counterpart -> counterpart.finding().holds())
            .seen("because", (counterpart, view) -> view.see(counterpart.finding().because()))
            .seen("dependsOn",
                    (counterpart, view) -> view.see(view.book().facts(),
                            AssessmentTypes.openFacts(counterpart.finding())))
            .addTo(wiring);
    }

    private @Nullable Seen<Answer> responsibilities(DataFetchingEnvironment arguments) {
        LawView view = views.at(arguments.getArgument("on"), arguments.getArgument("knownOn"));
        String id = arguments.getArgumentOrDefault("of", "");
        List<Shown<Model>> models = Together.show(catalogue, catalogue.chain(id).values());
        return models.stream()
            .filter(model -> model.entry().id().equals(id))
            .findFirst()
            .map(model -> new Answer(model, Chain.of(models, view)))
            .map(view::see)
            .orElse(null);
    }

}
