package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.intake.Statement.Strength;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsFileTest {

    private static final Intake INTAKE = new Intake(Laws.VOCABULARY);

    @Test
    void everyEntryIsAFactWithItsLineAndItsWords() {
        Dossier dossier = read("""
                # What we know
                artefacts: [GPAI_MODEL]
                monetised: false        # no price

                trainingComputeFlop: 7.0e+24
                placedOn: 2025-12-02
                published:
                  - WEIGHTS
                  - ARCHITECTURE
                licence: apache-2.0
                """);

        assertThat(dossier.problems()).isEmpty();
        assertThat(dossier.values()).isEqualTo(Map.of("artefacts", List.of("GPAI_MODEL"), "monetised", false,
                "trainingComputeFlop", 7.0e24, "placedOn", "2025-12-02", "published",
                List.of("WEIGHTS", "ARCHITECTURE"), "licence", "apache-2.0"));
        assertThat(dossier.grounds().get("published"))
            .containsExactly(new Statement("published", List.of("WEIGHTS", "ARCHITECTURE"), Strength.STATED,
                    new Evidence(DocumentKind.FACTS_FILE, "obligraph.yaml", 7, "published: [WEIGHTS, ARCHITECTURE]"),
                    null));
        assertThat(Laws.VOCABULARY.project(dossier.values()).answers()).containsKey("licenceIsFreeAndOpenSource");
    }

    @Test
    void aNoteSaysWhyTheValueIsSo() {
        Dossier dossier = read("""
                monetised:
                  value: false
                  note: The service beside it is optional.
                """);

        assertThat(dossier.values()).isEqualTo(Map.of("monetised", false));
        assertThat(dossier.grounds().get("monetised")).singleElement()
            .satisfies(ground -> assertThat(ground.because()).isEqualTo("The service beside it is optional."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "monetised:", "monetised: ~", "monetised: null", "monetised: unknown",
            "monetised: {value: unknown, note: Ask the sales people.}", "", "---", "# nothing yet" })
    void whatIsLeftOpenStaysUnknown(String text) {
        Dossier dossier = read(text);

        assertThat(dossier.values()).isEmpty();
        assertThat(dossier.problems()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLineAndTheOthersCount() {
        Dossier dossier = read("""
                monetized: false
                roles: [PROVDER]
                establishedInUnion: yes
                placedOn: 2025-02-30
                licence: apache-3.0
                monetised: false
                """);

        assertThat(dossier.values()).isEqualTo(Map.of("monetised", false));
        assertThat(dossier.problems()).extracting(DocumentProblem::toString)
            .satisfiesExactly(
                    first -> assertThat(first).startsWith("obligraph.yaml:1: monetized: there is no such fact")
                        .endsWith("did you mean monetised?"),
                    second -> assertThat(second).startsWith("obligraph.yaml:2: roles: «PROVDER»")
                        .contains("did you mean PROVIDER?"),
                    third -> assertThat(third).startsWith("obligraph.yaml:3: ").contains("use true or false"),
                    fourth -> assertThat(fourth).startsWith("obligraph.yaml:4: ").contains("use a day in the form"),
                    fifth -> assertThat(fifth).startsWith("obligraph.yaml:5: ")
                        .contains("did you mean Apache-1.0, Apache-2.0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            monetised: false\\nmonetised: true         | 2 | the key «monetised» stands twice
            a: &x [1]\\nb: *x                          | 2 | it contains an alias
            - monetised                                | 1 | it is not a list of facts
            monetised                                  | 1 | it is not a list of facts
            monetised: [true                           | 1 | this is not well-formed YAML
            monetised: true\\n\\tlicence: mit          | 2 | this is not well-formed YAML
            monetised: true\\n---\\nmonetised: true    | 2 | this is not well-formed YAML
            monetised: {true: 1}                       | 1 | the fact «monetised» has the parts true
            monetised: {value: true, why: this}        | 1 | the fact «monetised» has the parts value, why
            ? [a, b]\\n: true                          | 1 | a key is not a text
            """)
    void aFileThatIsNoneIsToldWithItsLine(String text, int line, String message) {
        Dossier dossier = read(text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(dossier.values()).isEmpty();
        assertThat(dossier.sources()).extracting(Dossier.Source::read).containsExactly(false);
        assertThat(dossier.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.expected()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "x-UTF-16LE-BOM", "UTF-16" })
    void anEncodingWithAMarkIsRecognised(String charset) {
        String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        byte[] bytes = (mark + "# Prüfung\r\nmonetised: false\rlicence: mit").getBytes(Charset.forName(charset));

        Dossier dossier = INTAKE.read(List.of(new Document("obligraph.yaml", bytes)));

        assertThat(dossier.problems()).isEmpty();
        assertThat(dossier.grounds().get("licence").getFirst().evidence().line()).isEqualTo(3);
    }

    @Test
    void anotherEncodingIsRefusedWithTheLine() {
        byte[] bytes = "monetised: false\n# Prüfung".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(INTAKE.read(List.of(new Document("obligraph.yaml", bytes))).problems())
            .extracting(DocumentProblem::where, DocumentProblem::expected)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("obligraph.yaml:2", "save it as UTF-8"));
    }

    private static Dossier read(String text) {
        return INTAKE.read(List.of(new Document("obligraph.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }

}
