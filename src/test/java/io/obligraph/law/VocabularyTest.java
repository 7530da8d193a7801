package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.obligraph.law.InputProblem.Code;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private Vocabulary vocabulary;

    @BeforeEach
    void aSmallLaw(@TempDir Path folder) {
        vocabulary = new Vocabulary(new DataFolder(folder).read());
    }

    static Stream<Arguments> answers() {
        return Stream.of(Arguments.of("offered", true, new Answer.Flag(true)),
                Arguments.of("offered", false, new Answer.Flag(false)), Arguments.of("size", 3, new Answer.Amount(3)),
                Arguments.of("size", 0L, new Answer.Amount(0)), Arguments.of("size", 2.5e24, new Answer.Amount(2.5e24)),
                Arguments.of("size", new java.math.BigDecimal("1e25"), new Answer.Amount(1e25)),
                Arguments.of("offeredOn", "2003-04-05", new Answer.Day(LocalDate.of(2003, 4, 5))),
                Arguments.of("offeredOn", LocalDate.of(2003, 4, 5), new Answer.Day(LocalDate.of(2003, 4, 5))),
                Arguments.of("name", " Thing ", new Answer.Text("Thing")),
                Arguments.of("colour", "RED", new Answer.Choice("RED")),
                Arguments.of("uses", List.of(), new Answer.Choices(Set.of())),
                Arguments.of("uses", List.of("WORK", "PLAY", "WORK"), new Answer.Choices(Set.of("WORK", "PLAY"))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aValueOfTheFactsTypeIsAnAnswer(String fact, Object value, Answer answer) {
        assertThat(vocabulary.project(Map.of(fact, value)).answer(fact)).contains(answer);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(Arguments.of("offred", true, Code.UNKNOWN_FACT, "did you mean offered?"),
                Arguments.of("somethingElse", true, Code.UNKNOWN_FACT, "use a fact of the vocabulary"),
                Arguments.of("colour", "GREEN", Code.UNKNOWN_VALUE, "use one of RED, BLUE"),
                Arguments.of("colour", "RAD", Code.UNKNOWN_VALUE, "did you mean RED?"),
                Arguments.of("uses", List.of("WORK", "PLAYS"), Code.UNKNOWN_VALUE, "did you mean PLAY?"),
                Arguments.of("licence", "Apache-3.0", Code.UNKNOWN_LICENCE, "did you mean Apache-2.0"),
                Arguments.of("licence", "Own-Licence", Code.UNKNOWN_LICENCE, "answer instead: open"),
                Arguments.of("offered", "yes", Code.WRONG_TYPE, "use true or false"),
                Arguments.of("offered", 1, Code.WRONG_TYPE, "use true or false"),
                Arguments.of("size", "3", Code.WRONG_TYPE, "use a number that is not negative, in metres"),
                Arguments.of("size", -1, Code.WRONG_TYPE, "use a number that is not negative"),
                Arguments.of("size", Double.NaN, Code.WRONG_TYPE, "use a number"),
                Arguments.of("size", Double.POSITIVE_INFINITY, Code.WRONG_TYPE, "use a number"),
                Arguments.of("offeredOn", "5 April 2003", Code.WRONG_TYPE, "use a day in the form 2026-08-02"),
                Arguments.of("offeredOn", "2003-02-29", Code.WRONG_TYPE, "use a day in the form 2026-08-02"),
                Arguments.of("name", " ", Code.WRONG_TYPE, "use a text"),
                Arguments.of("name", 5, Code.WRONG_TYPE, "use a text"),
                Arguments.of("colour", List.of("RED"), Code.WRONG_TYPE, "use one of RED, BLUE"),
                Arguments.of("uses", "WORK", Code.WRONG_TYPE, "use a list, which may be empty, of WORK, PLAY"),
                Arguments.of("uses", List.of("WORK", 5), Code.WRONG_TYPE, "use a list"),
                Arguments.of("uses", Arrays.asList("WORK", null), Code.WRONG_TYPE, "use a list"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mistakes")
    void aMistakeIsToldWithWhatWouldBeRight(String fact, Object value, Code code, String expected) {
        assertThat(problems(Map.of(fact, value))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.fact()).isEqualTo(fact);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @Test
    void everyMistakeIsToldInTheOrderOfTheInput() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("size", -1);
        values.put("colour", "GREEN");
        values.put("offred", true);

        assertThat(problems(values)).extracting(InputProblem::code)
            .containsExactly(Code.WRONG_TYPE, Code.UNKNOWN_VALUE, Code.UNKNOWN_FACT);
        assertThatThrownBy(() -> vocabulary.project(values))
            .hasMessageContaining("size: «-1» cannot be used; use a number that is not negative, in metres");
    }

    @Test
    void whatIsLeftOutOrNullIsUnknownAndNeverFalse() {
        Map<String, Object> values = new HashMap<>();
        values.put("open", null);

        Project project = vocabulary.project(values);

        assertThat(project).isEqualTo(Project.UNKNOWN);
        assertThat(project.answer("open")).isEmpty();
        assertThat(project.given("open")).isEmpty();
    }

    @Test
    void aListIsClosedSoWhatItLeavesOutDoesNotHold() {
        Project project = vocabulary.project(Map.of("uses", List.of("WORK")));

        assertThat(project.answers()).containsExactly(Map.entry("uses", new Answer.Choices(Set.of("WORK"))));
        assertThat(project.answers().get("uses")).isNotEqualTo(new Answer.Choices(Set.of("WORK", "PLAY")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Apache-2.0", "apache-2.0", "APACHE-2.0", " Apache-2.0 ", "Apache 2", "apache 2" })
    void aLicenceIsKnownByIdentifierOrAliasInAnyCase(String written) {
        assertThat(vocabulary.licence(written).map(Licence::id)).contains("Apache-2.0");
        assertThat(vocabulary.project(Map.of("licence", written)).answer("open")).contains(new Answer.Flag(true));
    }

    @Test
    void whetherItIsOpenFollowsFromTheLicence() {
        Project open = vocabulary.project(Map.of("licence", "Apache 2"));
        Project closed = vocabulary.project(Map.of("licence", "Closed-1.0"));

        assertThat(open.concluded()).isEqualTo(Map.of("open", "licence"));
        assertThat(open.given("open")).contains("licence Apache 2");
        assertThat(open.given("licence")).contains("Apache 2");
        assertThat(closed.answer("open")).contains(new Answer.Flag(false));
    }

    @Test
    void nothingFollowsFromALicenceThatIsDebated() {
        Project project = vocabulary.project(Map.of("licence", "Debated-1.0"));

        assertThat(project.answer("open")).isEmpty();
        assertThat(project.concluded()).isEmpty();
    }

    @Test
    void whatWasSaidBesideADebatedLicenceCounts() {
        Project project = vocabulary.project(Map.of("licence", "Debated-1.0", "open", true));

        assertThat(project.answer("open")).contains(new Answer.Flag(true));
        assertThat(project.given("open")).contains("true");
    }

    @Test
    void itIsOfferedIfThereIsADayOfTheFirstOffer() {
        Project project = vocabulary.project(Map.of("offeredOn", "2003-04-05"));

        assertThat(project.answer("offered")).contains(new Answer.Flag(true));
        assertThat(project.given("offered")).contains("offeredOn 2003-04-05");
    }

    @Test
    void sayingWhatFollowsAnywayIsNoContradictionAndCountsAsSaid() {
        Project project = vocabulary.project(Map.of("licence", "Apache-2.0", "open", true));

        assertThat(project.concluded()).isEmpty();
        assertThat(project.given("open")).contains("true");
    }

    @Test
    void contradictingWhatFollowsIsAMistake() {
        assertThat(problems(Map.of("licence", "Apache-2.0", "open", false)))
            .containsExactly(new InputProblem(Code.CONTRADICTION, "open", "false contradicts licence Apache-2.0",
                    "from that follows true; leave one of the two out, or correct it"));
        assertThat(problems(Map.of("offeredOn", "2003-04-05", "offered", false))).extracting(InputProblem::code)
            .containsExactly(Code.CONTRADICTION);
    }

    @Test
    void itIsPresumedToBeOfferedIfItHasAName() {
        Project project = vocabulary.project(Map.of("name", "Thing"));

        assertThat(project.answer("offered")).contains(new Answer.Flag(true));
        assertThat(project.given("offered")).contains("name Thing");
    }

    @Test
    void whatIsSaidOrFollowsGoesBeforeWhatIsPresumed() {
        assertThat(vocabulary.project(Map.of("name", "Thing", "offered", false)).answer("offered"))
            .contains(new Answer.Flag(false));
        assertThat(vocabulary.project(Map.of("licence", "Apache-2.0", "uses", List.of())).answer("open"))
            .contains(new Answer.Flag(true));
    }

    @Test
    void aListPresumesSomethingOnlyIfItIsEmpty() {
        assertThat(vocabulary.project(Map.of("uses", List.of())).answer("open")).contains(new Answer.Flag(false));
        assertThat(vocabulary.project(Map.of("uses", List.of("WORK"))).answer("open")).isEmpty();
    }

    @Test
    void aListOfWhichAPartIsNotKnownIsTakenAsItIsAndPresumesNothing() {
        var part = new Answer.Choices(Set.of(), Set.of("PLAY"));
        Project project = vocabulary.project(Map.of("uses", part));

        assertThat(project.answer("uses")).contains(part);
        assertThat(project.answer("open")).isEmpty();
        assertThat(project.isOpen("uses")).isTrue();
        assertThat(project.given("uses")).contains("[], not known of [PLAY]");
        assertThat(vocabulary.project(Map.of("uses", List.of("WORK"))).isOpen("uses")).isFalse();
        assertThat(problems(Map.of("uses", new Answer.Choices(Set.of("WORK"), Set.of("REST")))))
            .extracting(InputProblem::code)
            .containsExactly(Code.UNKNOWN_VALUE);
    }

    @Test
    void anAnswerIsGivenBackAsItWasWritten() {
        assertThat(Stream
            .of(new Answer.Flag(true), new Answer.Amount(3), new Answer.Amount(0.5), new Answer.Amount(3e24),
                    new Answer.Day(LocalDate.of(2003, 4, 5)), new Answer.Text("Thing"), new Answer.Choice("RED"),
                    vocabulary.project(Map.of("uses", List.of("PLAY", "WORK"))).answers().get("uses"))
            .map(Answer::given))
            .containsExactly("true", "3", "0.5", "3.0E24", "2003-04-05", "Thing", "RED", "[PLAY, WORK]");
    }

    @Test
    void anUnknownLicenceIsNone() {
        assertThat(vocabulary.licence("Own-Licence")).isEqualTo(Optional.empty());
    }

    private List<InputProblem> problems(Map<String, ?> values) {
        return catchThrowableOfType(InputException.class, () -> vocabulary.project(values)).problems();
    }

}
