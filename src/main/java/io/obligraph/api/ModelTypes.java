package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Following;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Source;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of models, and of what is known about them, come from. */
final class ModelTypes implements RuntimeWiringConfigurer {

    private final LawViews views;

    private final Pages pages;

    /** What is stated, of a fact or of a property. */
    private record Said(@Nullable String fact, Statement<?> statement) {

        static @Nullable Said of(@Nullable Statement<?> statement) {
            return statement == null ? null : new Said(null, statement);
        }

        static Stream<Said> of(Map<String, Statement<Object>> facts) {
            return facts.entrySet().stream().map(fact -> new Said(fact.getKey(), fact.getValue()));
        }

    }

    /** A relative with how it is related. */
    private record Related(Descent descent, Shown<Model> model) {
    }

    /** A practice with what is known about how it is followed. */
    private record Followed(Following following, Shown<Practice> practice) {
    }

    ModelTypes(LawViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeFields.<Shown<Model>>of("Model")
            .field("id", model -> model.entry().id())
            .field("name", model -> model.entry().name())
            .field("kind", model -> model.entry().kind())
            .seen("organisation", (model, view) -> view.see(organisation(model)))
            .seen("licence", (model, view) -> view.see(view.book().licences(), model.entry().licence()))
            .field("family", model -> model.entry().family())
            .seen("released", (model, view) -> view.see(Said.of(model.entry().released())))
            .field("modalities", model -> model.entry().modalities())
            .seen("parameters", (model, view) -> view.see(Said.of(model.entry().parameters())))
            .seen("opennessClass", (model, view) -> view.see(Said.of(model.entry().opennessClass())))
            .field("url", model -> model.entry().url())
            .field("note", model -> model.entry().note())
            .asked("facts", (model, view, arguments) -> view.see(stated(model.entry().facts(), arguments)))
            .asked("practices", (model, view, arguments) -> view.see(followed(model, arguments)))
            .seen("lineage", (model, view) -> view.see(related(model, model.entry().lineage())))
            .seen("descendants", (model, view) -> view.see(related(model, model.entry().descendants())))
            .seen("nearThreshold", (model, view) -> view.see(NearThreshold.of(model.entry(), view)))
            .seen("assumptions", (model, view) -> view.see(assumptions(model)))
            .asked("assessment", (model, view, arguments) -> {
                LawView then = views.at(arguments.getArgument("on"), arguments.getArgument("knownOn"));
                return then.see(assess(model, then));
            })
            .addTo(wiring);
        TypeFields.<Shown<Organisation>>of("Organisation")
            .field("id", organisation -> organisation.entry().id())
            .field("name", organisation -> organisation.entry().name())
            .field("kind", organisation -> organisation.entry().kind())
            .field("country", organisation -> organisation.entry().country())
            .field("url", organisation -> organisation.entry().url())
            .field("note", organisation -> organisation.entry().note())
            .asked("facts",
                    (organisation, view, arguments) -> view.see(stated(organisation.entry().facts(), arguments)))
            .asked("models",
                    (organisation, view, arguments) -> page(pages, organisation, organisation.entry().models(), view,
                            arguments))
            .addTo(wiring);
        statements(wiring);
        TypeFields.of("Lineage", Related.class)
            .field("relation", related -> related.descent().relation())
            .seen("model", (related, view) -> view.see(related.model()))
            .seen("source", (related, view) -> view.see(related.descent().source()))
            .field("note", related -> related.descent().note())
            .addTo(wiring);
        TypeFields.of("PracticeFollowed", Followed.class)
            .seen("practice", (followed, view) -> view.see(followed.practice()))
            .field("complete", followed -> followed.following().complete())
            .seen("source", (followed, view) -> view.see(followed.following().source()))
            .field("day", followed -> followed.following().asOf())
            .field("note", followed -> followed.following().note())
            .addTo(wiring);
        TypeFields.of("Assumption", Assumption.class)
            .seen("fact", (assumption, view) -> view.see(view.book().facts(), assumption.fact()))
            .field("value", assumption -> given(assumption.value()))
            .field("open", Assumption::open)
            .field("because", Assumption::because)
            .addTo(wiring);
        TypeFields.of("NearThreshold", NearThreshold.class)
            .seen("fact", (near, view) -> view.see(view.book().facts(), near.fact()))
            .field("bound", NearThreshold::bound)
            .seen("condition", (near, view) -> view.see(near.condition()))
            .field("least", NearThreshold::least)
            .field("most", NearThreshold::most)
            .addTo(wiring);
    }

    private static void statements(RuntimeWiring.Builder wiring) {
        for (String type : List.of("Statement", "FactStatement")) {
            TypeFields<Said> fields = TypeFields.of(type, Said.class)
                .field("value", stated -> given(stated.statement().value()))
                .field("number",
                        stated -> stated.statement().value() instanceof Number number ? number.doubleValue() : null)
                .seen("source", (stated, view) -> view.see(stated.statement().source()))
                .field("day", stated -> stated.statement().asOf())
                .field("confidence", stated -> stated.statement().confidence())
                .field("factor", stated -> stated.statement().factor())
                .field("note", stated -> stated.statement().note());
            if (type.equals("FactStatement")) {
                fields.seen("fact", (stated, view) -> view.see(view.book().facts(), stated.fact()))
                    .field("values",
                            stated -> stated.statement().value() instanceof List<?> values ? values : List.of());
            }
            fields.addTo(wiring);
        }
        TypeFields.of("Source", Source.class)
            .field("id", Source::id)
            .field("title", Source::title)
            .field("url", Source::url)
            .field("day", Source::day)
            .field("terms", Source::terms)
            .field("note", Source::note)
            .field("reading", Source::reading)
            .addTo(wiring);
    }

    /**
     * {@return what the law asks of whoever provides a model}
     */
    static Assessment assess(Shown<Model> model, LawView view) {
        Shown<Organisation> organisation = organisation(model);
        Project project = view.law()
            .vocabulary()
            .project(model.together().seat().facts(model.entry(), organisation == null ? null : organisation.entry()));
        return view.law().reasoner().assess(project, view.on(), view.knownOn());
    }

    /**
     * {@return who provides a model, {@code null} where not known}
     */
    static @Nullable Shown<Organisation> organisation(Shown<Model> model) {
        return model.together().one(Organisation.class, model.entry().organisation());
    }

    private static List<Assumption> assumptions(Shown<Model> model) {
        Shown<Organisation> organisation = organisation(model);
        return model.together()
            .seat()
            .of(model.entry().kind(), model.entry().licence())
            .stream()
            .filter(assumption -> !model.entry().facts().containsKey(assumption.fact())
                    && (organisation == null || !organisation.entry().facts().containsKey(assumption.fact())))
            .toList();
    }

    private static List<Related> related(Shown<Model> model, List<Descent> descents) {
        return descents.stream().flatMap(descent -> {
            Shown<Model> other = model.together().one(Model.class, descent.other());
            return other == null ? Stream.empty() : Stream.of(new Related(descent, other));
        }).toList();
    }

    private static List<Said> stated(Map<String, Statement<Object>> facts, DataFetchingEnvironment arguments) {
        List<String> keys = arguments.getArgument("key");
        return Said.of(facts).filter(stated -> keys == null || keys.contains(stated.fact())).toList();
    }

    private static List<Followed> followed(Shown<Model> model, DataFetchingEnvironment arguments) {
        List<String> ids = arguments.getArgument("id");
        return model.entry()
            .practices()
            .stream()
            .filter(following -> ids == null || ids.contains(following.practice()))
            .flatMap(following -> {
                Shown<Practice> practice = model.together().one(Practice.class, following.practice());
                return practice == null ? Stream.empty() : Stream.of(new Followed(following, practice));
            })
            .toList();
    }

    /**
     * {@return the page that the arguments ask for, of the models to which an entry
     * refers}
     */
    static CountedPage<Seen<Shown<Model>>> page(Pages pages, Shown<?> entry, List<String> ids, LawView view,
            DataFetchingEnvironment arguments) {
        return pages.page(entry.together().all(Model.class, ids), arguments, view);
    }

    private static String given(Object value) {
        return value instanceof List<?> values
                ? "[" + String.join(", ", values.stream().map(String::valueOf).toList()) + "]" : String.valueOf(value);
    }

}
