package io.obligraph.intake;

import io.obligraph.law.Answer;
import io.obligraph.law.InputException;
import io.obligraph.law.InputProblem;
import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what the vocabulary makes of its value.
 *
 * @param statement the statement
 * @param answer the answer that its value is; {@code null} where it has none or names an
 * unknown licence
 * @param meaning what statements have in common that say the same
 */
record Said(Statement statement, @Nullable Answer answer, Object meaning) {

    /** The strongest first, then those of documents that precede. */
    static final Comparator<Said> PRECEDENCE = Comparator.comparing((Said said) -> said.statement().strength())
        .thenComparing(said -> said.statement().evidence().kind());

    /** An estimate agrees with a figure that is not further from it than this factor. */
    private static final double ROUGHLY = 2;

    /**
     * {@return the statement, understood}
     * @throws InputException if the vocabulary cannot use its value
     */
    static Said of(Statement statement, Vocabulary vocabulary) {
        Object value = statement.value();
        if (value == null) {
            return new Said(statement, null, statement);
        }
        Answer answer = Objects
            .requireNonNull(vocabulary.project(Map.of(statement.fact(), value)).answers().get(statement.fact()));
        Object meaning = answer instanceof Answer.Text text
                ? vocabulary.licence(text.value()).map(Licence::id).orElse(text.value()) : answer;
        return new Said(statement, answer, meaning);
    }

    /**
     * {@return the statement of a licence that is not known}
     */
    static Said ofUnknownLicence(Statement statement) {
        return new Said(statement, null, Objects.requireNonNull(statement.value()));
    }

    /**
     * {@return whether another statement of the same fact can be true together with this
     * answer}
     */
    boolean agreesWith(Said other) {
        if (other.statement().value() == null || meaning.equals(other.meaning())) {
            return true;
        }
        return answer != null && other.answer() != null && agree(answer, other.answer(), other.statement().strength());
    }

    private static boolean agree(Answer counts, Answer other, Statement.Strength strength) {
        return switch (strength) {
            case INDICATED, MENTIONED -> agree(counts, other);
            case ESTIMATED -> counts instanceof Answer.Amount is && other instanceof Answer.Amount estimate
                    && is.value() <= estimate.value() * ROUGHLY && estimate.value() <= is.value() * ROUGHLY;
            case STATED -> false;
        };
    }

    /**
     * {@return whether something that is indicated can be true together with an answer:
     * of a list, it may be a part}
     */
    static boolean agree(Answer counts, Answer indicated) {
        return counts.equals(indicated) || counts instanceof Answer.Choices all
                && indicated instanceof Answer.Choices part && all.values().containsAll(part.values());
    }

    /**
     * {@return what makes this statement and another one of a different fact impossible
     * together, {@code null} if nothing does}
     */
    @Nullable String clashWith(Said other, Vocabulary vocabulary) {
        try {
            vocabulary.project(Map.of(statement.fact(), value(), other.statement().fact(), other.value()));
            return null;
        }
        catch (InputException e) {
            InputProblem problem = e.problems().getFirst();
            return problem.fact() + " " + problem.message();
        }
    }

    /**
     * {@return the value of a statement that has one}
     */
    Object value() {
        return Objects.requireNonNull(statement.value());
    }
}
