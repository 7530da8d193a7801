package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.Answer;
import io.obligraph.law.DataFiles;
import io.obligraph.law.Fact;
import io.obligraph.law.FactType;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Vocabulary;
import io.obligraph.report.AnswerWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenAnswersTest {

    private static final LawBook BOOK = LawBookReader.readTrusted(DataFiles.packaged());

    private static final Vocabulary VOCABULARY = new Vocabulary(BOOK);

    static Stream<Fact> facts() {
        return BOOK.facts().values().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyAnswerIsReadFromAnAddressAsItIsWrittenThere(Fact fact) {
        for (Answer answer : answers(fact)) {
            List<String> written = WrittenAnswers.write(answer);
            Object read = Objects.requireNonNull(WrittenAnswers.read(fact, written));
            assertThat(VOCABULARY.project(Map.of(fact.key(), read)).answer(fact.key())).contains(answer);
            assertThat(AnswerWords.of(fact, answer)).isNotBlank().doesNotContain("_");
        }
    }

    private static List<Answer> answers(Fact fact) {
        Set<String> values = new LinkedHashSet<>(fact.values().keySet());
        return switch (fact.type()) {
            case BOOLEAN -> List.of(new Answer.Flag(true), new Answer.Flag(false));
            case NUMBER -> List.of(new Answer.Amount(0), new Answer.Amount(7e24), new Answer.Amount(1234567.5));
            case DATE -> List.of(new Answer.Day(java.time.LocalDate.of(2025, 8, 2)));
            case TEXT -> List.of(new Answer.Text("GPL-2.0+"));
            case CHOICE -> values.stream().map(value -> (Answer) new Answer.Choice(value)).toList();
            case CHOICES -> List.of(new Answer.Choices(Set.of()), new Answer.Choices(values),
                    new Answer.Choices(Set.of(values.iterator().next()), values), new Answer.Choices(Set.of(), values));
        };
    }

    @ParameterizedTest
    @CsvSource({ "0, 0 FLOP", "2500, '2,500 FLOP'", "1e25, 1 × 10²⁵ FLOP", "7.25e24, 7.25 × 10²⁴ FLOP",
            "9.999e22, 10 × 10²² FLOP" })
    void largeNumbersReadAsPeopleWriteThem(double amount, String words) {
        Fact fact = facts().filter(each -> each.type() == FactType.NUMBER).findFirst().orElseThrow();
        assertThat(AnswerWords.of(fact, new Answer.Amount(amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void notKnownIsNoAnswer(Fact fact) {
        assertThat(WrittenAnswers.read(fact, List.of("unknown"))).isNull();
    }

}
