package io.obligraph.intake;

import io.obligraph.intake.Dossier.Source;
import io.obligraph.intake.Statement.Strength;
import io.obligraph.law.Answer;
import io.obligraph.law.InputException;
import io.obligraph.law.InputProblem;
import io.obligraph.law.InputProblem.Code;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what several documents say. */
final class Merger {

    /** So often one document may say the same before it is left out. */
    private static final int MOST_ALIKE = 5;

    private final Vocabulary vocabulary;

    private final SequencedMap<String, List<Said>> byFact = new LinkedHashMap<>();

    private final SequencedMap<String, Said> counting = new LinkedHashMap<>();

    private final SequencedMap<String, List<Statement>> grounds = new LinkedHashMap<>();

    private final SequencedMap<String, List<Statement>> indications = new LinkedHashMap<>();

    private final List<Statement> unknownLicences = new ArrayList<>();

    private final List<Contradiction> contradictions = new ArrayList<>();

    Merger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * {@return what the statements say together}
     * @param sources the documents, passed on
     * @param statements the statements
     * @param known the problems that are known, to which those of the statements are
     * added
     */
    Dossier merge(List<Source> sources, List<Statement> statements, List<DocumentProblem> known) {
        List<DocumentProblem> problems = new ArrayList<>(known);
        for (Statement statement : fewAlike(statements)) {
            understood(statement, problems)
                .ifPresent(said -> byFact.computeIfAbsent(statement.fact(), any -> new ArrayList<>()).add(said));
        }
        byFact.values().forEach(said -> said.sort(Said.PRECEDENCE));
        byFact.values()
            .stream()
            .flatMap(said -> first(said).stream())
            .sorted(Said.PRECEDENCE)
            .toList()
            .forEach(this::take);
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        byFact.keySet()
            .stream()
            .filter(counting::containsKey)
            .forEach(fact -> values.put(fact, counting.get(fact).value()));
        Project project = vocabulary.project(values);
        byFact.forEach((fact, said) -> explain(fact, said, project));
        return new Dossier(sources, values, grounds, indications, proposals(values), unknownLicences, contradictions,
                problems);
    }

    private static List<Statement> fewAlike(List<Statement> statements) {
        record Alike(String document, String fact, @Nullable Object value, Strength strength,
                @Nullable String because) {
        }
        Map<Alike, Integer> counts = new HashMap<>();
        return statements.stream()
            .filter(each -> counts.merge(
                    new Alike(each.evidence().document(), each.fact(), each.value(), each.strength(), each.because()),
                    1, Integer::sum) <= MOST_ALIKE)
            .toList();
    }

    private Optional<Said> understood(Statement statement, List<DocumentProblem> problems) {
        try {
            return Optional.of(Said.of(statement, vocabulary));
        }
        catch (InputException e) {
            InputProblem problem = e.problems().getFirst();
            Evidence at = statement.evidence();
            if (problem.code() == Code.UNKNOWN_LICENCE && at.kind() != DocumentKind.FACTS_FILE) {
                unknownLicences.add(statement);
                return Optional.of(Said.ofUnknownLicence(statement));
            }
            problems.add(new DocumentProblem(at.kind(), at.document(), at.line(),
                    problem.fact() + ": " + problem.message(), problem.expected()));
            return Optional.empty();
        }
    }

    /**
     * {@return what counts of the statements of one fact; empty if none answers it, if
     * equals contradict each other, or if it is a licence that is not known}
     */
    private static Optional<Said> first(List<Said> said) {
        Said first = said.getFirst();
        boolean disputed = said.stream()
            .anyMatch(other -> Said.PRECEDENCE.compare(first, other) == 0 && !first.agreesWith(other));
        return first.statement().answers() && first.answer() != null && !disputed ? Optional.of(first)
                : Optional.empty();
    }

    /** Lets a statement count, unless something that counts already rules it out. */
    private void take(Said next) {
        boolean possible = true;
        for (Said before : List.copyOf(counting.values())) {
            String clash = next.clashWith(before, vocabulary);
            if (clash != null) {
                boolean decided = Said.PRECEDENCE.compare(before, next) != 0;
                contradictions.add(new Contradiction(before.statement(), next.statement(), decided, clash));
                possible = false;
                if (!decided) {
                    counting.remove(before.statement().fact());
                }
            }
        }
        if (possible) {
            counting.put(next.statement().fact(), next);
        }
    }

    private void explain(String fact, List<Said> said, Project project) {
        Said first = said.getFirst();
        if (counting.containsKey(fact)) {
            grounds.put(fact,
                    said.stream()
                        .filter(each -> each.statement().value() != null && first.agreesWith(each))
                        .map(Said::statement)
                        .toList());
            differing(first, said, true);
        }
        else if (project.answer(fact).isPresent()) {
            Said source = Objects.requireNonNull(counting.get(project.concluded().get(fact)));
            said.forEach(each -> againstWhatFollows(source, project.answers().get(fact), each));
        }
        else {
            indications.put(fact, said.stream().map(Said::statement).toList());
            if (first.statement().answers()) {
                differing(first, said, false);
            }
        }
    }

    private SequencedMap<String, Object> proposals(Map<String, Object> values) {
        SequencedMap<String, Object> proposals = new LinkedHashMap<>();
        Map<String, Object> together = new HashMap<>(values);
        indications.forEach((fact, statements) -> proposal(statements).ifPresent(value -> {
            together.put(fact, value);
            if (accepts(together)) {
                proposals.put(fact, value);
            }
            else {
                together.remove(fact);
            }
        }));
        return proposals;
    }

    /** What is indicated, unless something else is too, or was even stated. */
    private static Optional<Object> proposal(List<Statement> statements) {
        Set<Object> indicated = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.answers()) {
                return Optional.empty();
            }
            if (statement.value() instanceof List<?> parts) {
                indicated.addAll(parts);
            }
            else if (statement.value() != null) {
                indicated.add(statement.value());
            }
        }
        boolean list = statements.stream().anyMatch(statement -> statement.value() instanceof List<?>);
        return list ? Optional.of(List.copyOf(indicated))
                : indicated.size() == 1 ? Optional.of(indicated.iterator().next()) : Optional.empty();
    }

    private boolean accepts(Map<String, Object> together) {
        try {
            vocabulary.project(together);
            return true;
        }
        catch (InputException e) {
            return false;
        }
    }

    private void differing(Said first, List<Said> said, boolean decided) {
        said.stream()
            .filter(each -> !first.agreesWith(each))
            .map(Said::statement)
            .forEach(other -> contradictions
                .add(new Contradiction(first.statement(), other, decided, first.statement().fact() + " "
                        + shown(first.statement()) + " and " + shown(other) + " cannot both be true")));
    }

    private void againstWhatFollows(Said source, @Nullable Answer follows, Said other) {
        if (follows != null && other.answer() != null && !other.statement().answers()
                && !Said.agree(follows, other.answer())) {
            contradictions.add(new Contradiction(source.statement(), other.statement(), true,
                    "from " + source.statement().fact() + " " + shown(source.statement()) + " follows "
                            + other.statement().fact() + " " + follows.given()));
        }
    }

    private static String shown(Statement statement) {
        return String.valueOf(statement.value());
    }

}
