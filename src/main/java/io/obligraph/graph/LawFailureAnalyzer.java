package io.obligraph.graph;

import io.obligraph.law.Problem;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Turns a start that failed for mistakes in the law into one message that lists them all.
 */
final class LawFailureAnalyzer implements FailureAnalyzer {

    /**
     * {@return the message, or nothing where the failure has another reason}
     */
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Causes.of(failure, LawUnreadable.class)
            .findFirst()
            .map(e -> new FailureAnalysis(description(e), e.action(), failure))
            .orElse(null);
    }

    private static String description(LawUnreadable e) {
        return e.problems()
            .stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator(), e.what() + System.lineSeparator().repeat(2), ""));
    }

}
