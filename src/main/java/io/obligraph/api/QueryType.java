package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Change;
import io.obligraph.reasoning.Reasoner;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the questions go: to the reasoning, and to the law as it is worded today. */
final class QueryType implements RuntimeWiringConfigurer {

    private final LawViews views;

    private final Pages pages;

    QueryType(LawViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeRuntimeWiring.Builder query = TypeRuntimeWiring.newTypeWiring("Query");
        asked(query, "assess", arguments -> assess(arguments, arguments.getArgument(ProjectFactsSchema.ARGUMENT)));
        asked(query, "law", arguments -> {
            LawView now = views.now();
            return now.see(now.law());
        });
        all(query, "acts", (now, book) -> now.see(book.acts().values()));
        all(query, "parties", (now, book) -> now.see(book.parties().values()));
        all(query, "tiers", (now, book) -> now.see(book.tiers().values()));
        all(query, "readings", (now, book) -> now.see(book.readings().values()));
        all(query, "gracePeriods", (now, book) -> now.see(book.gracePeriods().values()));
        all(query, "penalties", (now, book) -> now.see(book.penalties().values()));
        all(query, "authorities", (now, book) -> now.see(book.authorities().values()));
        asked(query, "changes", this::changes);
        asked(query, "assessmentChanges", this::assessmentChanges);
        all(query, "facts", (now, book) -> now.see(book.facts().values()));
        one(query, "obligation", LawBook::obligations);
        one(query, "exemption", LawBook::exemptions);
        one(query, "provision", LawBook::provisions);
        one(query, "condition", LawBook::conditions);
        one(query, "reading", LawBook::readings);
        asked(query, "fact", arguments -> {
            LawView now = views.now();
            return now.see(now.book().facts(), arguments.<String>getArgument("key"));
        });
        asked(query, "licence", arguments -> {
            LawView now = views.now();
            return now.law().vocabulary().licence(arguments.getArgument("id")).map(now::see).orElse(null);
        });
        paged(query, "obligations", LawLists::obligations);
        paged(query, "exemptions", LawLists::exemptions);
        paged(query, "provisions", LawLists::provisions);
        paged(query, "conditions", LawLists::conditions);
        paged(query, "licences", LawLists::licences);
        wiring.type(query);
    }

    private Seen<Assessment> assess(DataFetchingEnvironment arguments, Map<String, @Nullable Object> facts) {
        LocalDate on = arguments.getArgumentOrDefault("on", null);
        LocalDate knownOn = arguments.getArgumentOrDefault("knownOn", null);
        LawView view = views.at(on, knownOn);
        Project project = view.law().vocabulary().project(facts);
        return new Seen<>(view.law().reasoner().assess(project, view.on(), view.knownOn()), view);
    }

    private List<Seen<Change>> changes(DataFetchingEnvironment arguments) {
        LocalDate from = Objects.requireNonNull(arguments.getArgument("from"));
        LocalDate knownFrom = arguments.getArgumentOrDefault("knownFrom", from);
        LawView latter = views.at(arguments.getArgument("to"), arguments.getArgument("knownTo"));
        return latter.see(latter.law().reasoner().changes(from, knownFrom, latter.on(), latter.knownOn()));
    }

    private List<Seen<FindingSides>> assessmentChanges(DataFetchingEnvironment arguments) {
        LocalDate from = Objects.requireNonNull(arguments.getArgument("from"));
        LocalDate knownFrom = arguments.getArgumentOrDefault("knownFrom", from);
        LawView latter = views.at(arguments.getArgument("to"), arguments.getArgument("knownTo"));
        LawView former = views.beside(latter, from, knownFrom);
        Project project = latter.law().vocabulary().project(arguments.getArgument(ProjectFactsSchema.ARGUMENT));
        Reasoner reasoner = latter.law().reasoner();
        return reasoner.assess(project, from, knownFrom)
            .changesTo(reasoner.assess(project, latter.on(), latter.knownOn()))
            .stream()
            .map(change -> new FindingSides(new Seen<>(change.before(), former), new Seen<>(change.after(), latter)))
            .map(sides -> new Seen<>(sides, latter))
            .toList();
    }

    private void all(TypeRuntimeWiring.Builder query, String field, BiFunction<LawView, LawBook, List<?>> items) {
        asked(query, field, arguments -> {
            LawView now = views.now();
            return items.apply(now, now.book());
        });
    }

    private <T> void one(TypeRuntimeWiring.Builder query, String field, Function<LawBook, Map<String, T>> items) {
        asked(query, field, arguments -> {
            LawView now = views.now();
            return now.see(items.apply(now.book()), arguments.<String>getArgument("id"));
        });
    }

    private <T> void paged(TypeRuntimeWiring.Builder query, String field, Function<LawLists, List<T>> items) {
        asked(query, field, arguments -> {
            LawView now = views.now();
            return pages.page(items.apply(new LawLists(now, arguments)), arguments, now);
        });
    }

    private static void asked(TypeRuntimeWiring.Builder query, String field,
            Function<DataFetchingEnvironment, @Nullable Object> answer) {
        query.dataFetcher(field, (TrivialDataFetcher<Object>) answer::apply);
    }

}
