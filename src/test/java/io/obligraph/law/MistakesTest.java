package io.obligraph.law;

import static io.obligraph.law.DataFolder.ACTS;
import static io.obligraph.law.DataFolder.FACTS;
import static io.obligraph.law.DataFolder.LICENCES;
import static io.obligraph.law.DataFolder.RULES;
import static io.obligraph.law.DataFolder.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Every mistake in the data is told with its file, its line and what would be right. */
class MistakesTest {

    private static final String SECOND = "law/small/second.yaml";

    private DataFolder folder;

    @BeforeEach
    void aSmallLaw(@TempDir Path path) {
        folder = new DataFolder(path);
    }

    @Test
    void theSmallLawHasNone() {
        assertThat(folder.problems()).isEmpty();
    }

    /** One mistake, as the file of mistakes describes it. */
    record Mistake(String name, String file, @Nullable String right, String wrong, String line, List<String> told) {

        String madeIn(String text) {
            if (right == null) {
                return wrong;
            }
            assertThat(text).contains(right);
            return text.replace(right, wrong);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Mistake> mistakes() throws IOException {
        Load load = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        List<Map<String, Object>> mistakes = (List<Map<String, Object>>) load
            .loadFromString(Files.readString(Path.of("src/test/resources/mistakes.yaml")));
        return mistakes.stream()
            .map(each -> new Mistake((String) each.get("name"), (String) each.getOrDefault("file", SECOND),
                    (String) each.get("right"), (String) each.get("wrong"), (String) each.get("line"),
                    (List<String>) each.get("told")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldWhereItStandsAndWithWhatWouldBeRight(Mistake mistake) {
        String text = mistake.madeIn(original(mistake.file()));
        folder.with(mistake.file(), text);

        assertThat(folder.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(mistake.file());
            assertThat(lineOf(mistake.file(), problem.line())).startsWith(mistake.line());
            assertThat(problem.message()).contains(mistake.told());
        });
    }

    private static String original(String file) {
        return switch (file) {
            case ACTS -> DataFolder.acts();
            case TEXT -> DataFolder.text();
            case FACTS -> DataFolder.facts();
            case LICENCES -> DataFolder.licences();
            case RULES -> DataFolder.rules("");
            default -> "";
        };
    }

    @Test
    void aFileWithoutItsSchemaIsToldAtItsFirstLine() {
        folder.raw(RULES, DataFolder.rules(""));

        assertThat(folder.problems()).containsExactly(new Problem(RULES, 1,
                "the first line must name the file's schema: # yaml-language-server: $schema=../schema/….json"));
    }

    @Test
    void aSchemaThatIsNotThereIsToldAtTheFirstLine() {
        folder.raw(RULES, "# yaml-language-server: $schema=../../schema/rule.schema.json\n" + DataFolder.rules(""));

        assertThat(folder.problems()).containsExactly(
                new Problem(RULES, 1, "there is no schema schema/rule.schema.json; the schemas are in schema/"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "# nothing but a comment\n", "---\n...\n" })
    void anEmptyFileIsTold(String content) {
        folder.with(SECOND, content);

        assertThat(folder.problems()).anySatisfy(problem -> {
            assertThat(problem.where()).startsWith(SECOND + ":");
            assertThat(problem.message()).contains("empty");
        });
    }

    static Stream<Arguments> malformed() {
        return Stream.of(Arguments.of("obligations:\n  art_4: {title: Do\n  art_5: x\n", 4),
                Arguments.of("obligations:\n\tart_4: x\n", 3), Arguments.of("tiers: {}\ntiers: {}\n", 3),
                Arguments.of("tiers: *unknown\n", 2), Arguments.of("tiers: {}\n---\ntiers: {}\n", 3),
                Arguments.of("tiers: &a\n  T: *a\n", 2));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedYamlIsToldAtItsLine(String content, int line) {
        folder.with(SECOND, content);

        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(SECOND);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).startsWith("this is not well-formed YAML: ");
        });
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        folder.with(RULES, DataFolder.rules("").replace("basis: art_1", "basis: art_99"));
        folder.with(FACTS,
                DataFolder.facts().replace("group: subject\n    type: date", "group: subjec\n    type: date"));

        assertThat(folder.problems()).extracting(Problem::file).containsExactlyInAnyOrder(RULES, FACTS);
    }

    @Test
    void aFolderWithoutActsIsNoDataFolder(@TempDir Path empty) {
        assertThatThrownBy(() -> DataFiles.in(empty)).isInstanceOf(LawBookException.class)
            .hasMessage(empty + ": this is no data folder; a data folder contains the file law/acts.yaml");
    }

    @Test
    void aProblemSaysWhereItIs() {
        assertThat(new Problem("law/acts.yaml", 3, "it is wrong")).hasToString("law/acts.yaml:3: it is wrong");
        assertThat(new Problem("acts/reg_2001_1", 0, "it is wrong")).hasToString("acts/reg_2001_1: it is wrong");
    }

    @Test
    void trustedFilesAreStillCheckedForWhatTheLawNeeds() {
        folder.with(RULES, DataFolder.rules("").replace("basis: art_1", "basis: art_99"));

        assertThatThrownBy(() -> LawBookReader.readTrusted(folder.files())).isInstanceOf(LawBookException.class)
            .hasMessageContaining("there is no provision «art_99»");
    }

    private String lineOf(String file, int line) {
        List<String> lines = Arrays.asList(folder.files().text(file).split("\n"));
        return line > 0 && line <= lines.size() ? lines.get(line - 1) : "no line " + line;
    }

}
