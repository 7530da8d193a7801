package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.intake.Contradiction;
import io.obligraph.intake.Document;
import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.DocumentProblem;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Intake;
import io.obligraph.intake.Statement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Shows what a document that was sent says about a project. */
final class IntakeTypes implements RuntimeWiringConfigurer {

    private final LawViews views;

    IntakeTypes(LawViews views) {
        this.views = views;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query")
            .dataFetcher("factsFrom", (TrivialDataFetcher<Object>) this::read));
        TypeFields.of("DocumentFacts", Dossier.class)
            .field("kind", dossier -> dossier.sources().getFirst().kind())
            .field("project", dossier -> shown(dossier.values()))
            .field("proposals", dossier -> shown(dossier.proposals()))
            .seen("statements", (dossier, view) -> view.see(statements(dossier, view.book().facts().keySet())))
            .seen("unknownLicences", (dossier, view) -> view.see(dossier.unknownLicences()))
            .seen("contradictions", (dossier, view) -> view.see(dossier.contradictions()))
            .seen("problems", (dossier, view) -> view.see(dossier.problems()))
            .addTo(wiring);
        TypeFields.of("DocumentStatement", Statement.class)
            .seen("fact", (statement, view) -> view.see(view.book().facts(), statement.fact()))
            .field("value", statement -> shown(statement.value()))
            .field("strength", Statement::strength)
            .field("line", statement -> line(statement.evidence().line()))
            .field("words", statement -> statement.evidence().words())
            .field("because", Statement::because)
            .addTo(wiring);
        TypeFields.of("Contradiction", Contradiction.class)
            .seen("first", (contradiction, view) -> view.see(contradiction.first()))
            .seen("second", (contradiction, view) -> view.see(contradiction.second()))
            .field("decided", Contradiction::decided)
            .field("why", Contradiction::why)
            .addTo(wiring);
        TypeFields.of("DocumentProblem", DocumentProblem.class)
            .field("line", problem -> line(problem.line()))
            .field("message", DocumentProblem::message)
            .field("expected", DocumentProblem::expected)
            .addTo(wiring);
    }

    private Object read(DataFetchingEnvironment arguments) {
        LawView now = views.now();
        String kind = arguments.getArgument("kind");
        String text = Objects.requireNonNull(arguments.getArgument("document"));
        var document = new Document(arguments.getArgumentOrDefault("name", "document"),
                text.getBytes(StandardCharsets.UTF_8), kind == null ? null : DocumentKind.valueOf(kind));
        Intake intake = new Intake(now.law().vocabulary());
        boolean estimate = arguments.getArgumentOrDefault("estimate", false);
        return Objects.requireNonNull(now.see((estimate ? intake.estimating() : intake).read(List.of(document))));
    }

    private static List<Statement> statements(Dossier dossier, Collection<String> facts) {
        return Stream.of(dossier.grounds(), dossier.indications())
            .flatMap(found -> facts.stream().flatMap(fact -> found.getOrDefault(fact, List.of()).stream()))
            .toList();
    }

    private static @Nullable Integer line(int line) {
        return line == 0 ? null : line;
    }

    /** Days as they are written, and collections as lists. */
    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> values -> {
                Map<String, @Nullable Object> shown = new LinkedHashMap<>();
                values.forEach((key, each) -> shown.put(String.valueOf(key), shown(each)));
                yield shown;
            }
            case Collection<?> values -> new ArrayList<@Nullable Object>(values);
            case LocalDate day -> day.toString();
            default -> value;
        };
    }

}
