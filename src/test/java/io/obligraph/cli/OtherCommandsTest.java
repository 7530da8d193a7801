package io.obligraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.cli.Tool.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explaining, comparing, and the tool as a whole. */
class OtherCommandsTest {

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void projects() throws Exception {
        Tool.folder(folder, "open", Tool.OPEN_MODEL);
        Tool.folder(folder, "settled", Tool.OPEN_MODEL + "monetised: false\n");
        Files.createDirectory(folder.resolve("empty"));
        tool = new Tool(folder);
    }

    @Test
    void explainsAnObligationWithoutAProject() {
        Outcome outcome = tool.run("explain", "art_53_1_a");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Draw up and keep technical documentation of the model\n")
            .containsSubsequence("Article 53(1), point (a) (art_53_1_a)",
                    "http://data.europa.eu/eli/reg/2024/1689/art_53/par_1/pnt_a/oj",
                    "Binds Provider of a general-purpose AI model, from 2025-08-02 at the earliest",
                    "What must be in it: Annex XI",
                    "Binds the organisation as Provider of a general-purpose AI model if",
                    "  - The organisation provides a general-purpose AI model that is placed on the Union market",
                    "Can be lifted by", "  - Open-source general-purpose models (art_53_2, Article 53(2))",
                    "Can be delayed by", "until 2027-08-02 (Article 111(3))")
            .doesNotContain("For ");
    }

    @Test
    void explainsWhyAnObligationIsWhatItIsForAProject() {
        assertThat(tool.run("explain", "art_53_1_a", "--in", "settled").out()).containsSubsequence(
                "For settled on 2026-11-24", "does not bind the project, because an",
                "It is not monetised [Recital 103; monetised: false]");
        assertThat(tool.run("explain", "art_53_1_a", "--in", "open").out())
            .contains("It is not known whether it is monetised [Recital 103; monetised]");
    }

    @Test
    void explainsAnExemptionAndEverythingOnAProvision() {
        assertThat(tool.run("explain", "art_53_2").out()).containsSubsequence("Open-source general-purpose models\n",
                "On condition that", "  - all of", "Can lift",
                "  - Draw up and keep technical documentation of the model (art_53_1_a)");
        assertThat(tool.run("explain", "art_53").out()).contains("(art_53_1_a)", "(art_53_1_d)", "(art_53_2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            art_53_1_x | did you mean art_53_1_a
            art_112    | no obligation and no exemption stands on Article 112
            """)
    void saysWhatCanBeExplained(String id, String message) {
        Outcome outcome = tool.run("explain", id);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void saysWhatWouldChange() {
        assertThat(tool.run("what-if", "monetised=true", "--in", "settled").out()).containsSubsequence(
                "As it is: Exempt", "What if: Nine obligations bind.", "Binds (2)",
                "  - Draw up and keep technical documentation of the model",
                "Article 53(1), point (a): lifted before, binding since 2025-08-02 then");
        assertThat(tool.run("what-if", "monetised=false", "--in", "settled").out()).contains("Nothing changes.");
        assertThat(tool.run("what-if", "monetised=unknown", "--in", "settled").out()).contains("Is open (2)");
    }

    @Test
    void anAssumptionThatContradictsWhatIsSaidIsAMistake() {
        Outcome outcome = tool.run("what-if", "licenceIsFreeAndOpenSource=false", "--in", "settled");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("licenceIsFreeAndOpenSource: false contradicts licence apache-2.0");
    }

    @Test
    void saysWhatDiffersBetweenTwoFactsFiles() {
        assertThat(tool.run("diff", "open/obligraph.yaml", "settled/obligraph.yaml").out()).containsSubsequence(
                "open/obligraph.yaml: Seven obligations bind; one thing is open", "settled/obligraph.yaml: Exempt from",
                "Is lifted (2)", "open before, lifted then");
    }

    @Test
    void saysWhatDiffersBetweenTwoDays() {
        assertThat(tool.run("diff", "2025-08-01", "2025-08-02", "--in", "settled").out()).containsSubsequence(
                "Binds (3)", "  - Have a policy to comply with copyright law",
                "to come on 2025-08-02 before, binding since 2025-08-02 then");
    }

    @Test
    void saysWhatDiffersInTheLawWhereNothingIsKnownOfAProject() {
        assertThat(tool.run("diff", "2026-11-24", "2026-12-02", "--in", "empty").out()).containsSubsequence(
                "What differs in the law between 2026-11-24 and 2026-12-02",
                "Do not generate child sexual abuse material begins to bind on 2026-12-02",
                "Regulation (EU) 2026/1744");
    }

    @Test
    void saysWhatDiffersBetweenTwoStatesOfKnowledge() {
        assertThat(tool.run("diff", "2026-07-01", "2026-08-01", "--known", "--on", "2026-08-02", "--in", "empty").out())
            .contains("can bind from 2027-12-02", "instead of 2026-08-02");
    }

    @Test
    void doesNotCompareADayWithAFile() {
        assertThat(tool.run("diff", "2026-07-01", "open").err()).contains("compare two days, or two files or folders");
        assertThat(tool.run("diff", "2026-13-01", "2026-14-01").err()).contains("«2026-13-01» is no day");
    }

    @Test
    void saysWhenWhatBindsAProject() {
        assertThat(tool.run("timeline", "settled").out()).containsSubsequence("2025-08-02 begins to bind (3)",
                "  - Have a policy to comply with copyright law (Article 53(1), point (c))",
                "2026-08-02 begins to bind (4)");
        assertThat(tool.run("timeline", "open").out()).contains("Of 2 more it is open whether they bind");
    }

    @Test
    void saysWhenWhatCanBindAnybody() {
        assertThat(tool.run("timeline", "empty").out()).containsSubsequence("2025-02-02 (", "2025-08-02 (",
                "2027-12-02 (");
        assertThat(tool.run("timeline", "empty", "--known-on", "2024-01-01").out().lines()).hasSize(1);
    }

    @Test
    void helpTeachesAndTellsTheExitCodes() {
        Outcome outcome = tool.run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("obligraph check", "Exit codes: 0 ", "check", "explain", "ask", "init",
                "timeline", "what-if", "diff");
        assertThat(tool.run().out()).isEqualTo(outcome.out());
        assertThat(tool.run("help", "check").out()).contains("--fail-on", "--baseline", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "check", "explain", "ask", "init", "timeline", "what-if", "diff" })
    void everyCommandExplainsItself(String command) {
        Outcome outcome = tool.run(command, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Usage: obligraph " + command).contains("--help");
    }

    @Test
    void tellsItsVersion() {
        assertThat(tool.run("--version").out()).matches("Obligraph \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void makesReadyAndLeavesNothingBehind() throws Exception {
        Training.in(folder.resolve("empty"));

        assertThat(folder.resolve("empty")).doesNotExist();
    }

    @Test
    void completesInTheShell() {
        assertThat(tool.run("generate-completion").out()).contains("what-if", "--fail-on", "sarif");
    }

    @Test
    void anUnknownCommandLeadsToTheKnownOnes() {
        Outcome outcome = tool.run("chekc");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("'chekc'", "check");
    }

    @Test
    void takesTheLawFromAnotherDataFolder() {
        String data = Path.of("data").toAbsolutePath().toString();

        assertThat(tool.run("check", "settled", "--data", data).code()).isEqualTo(1);
        assertThat(new Tool(folder, "", java.util.Map.of("OBLIGRAPH_DATA_FOLDER", "settled"), false)
            .run("check", "settled")
            .err()).contains("this is no data folder");
    }

    @ParameterizedTest
    @CsvSource({ "check, true", "chekc, true", "--help, true", "-V, true", "--server.port=8081, false",
            "--debug, false" })
    void commandsAreForTheToolAndAllElseForTheServer(String argument, boolean taken) {
        assertThat(CommandLineTool.takes(argument)).isEqualTo(taken);
        assertThat(CommandLineTool.takes()).isFalse();
    }

}
