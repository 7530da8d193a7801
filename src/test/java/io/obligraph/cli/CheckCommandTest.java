package io.obligraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.cli.Tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String WRONG = """
            data.txt | data.txt: this is no document that can be read; name a facts file, a model or dataset card
            nowhere | nowhere: there is no such file or folder; name a file or the folder of a project
            settled --format=pdf | «pdf» is none of text, json, markdown, html, sarif, github, jsonld, badge
            settled --on=tomorrow | «tomorrow» is no day; use the form 2026-08-02
            settled --fail-on=always | «always» is none of applies, upcoming, undetermined, never
            settled --fail-on=never,applies | never stands alone
            settled --fact=monetized=no | there is no fact «monetized»
            settled --fact=monetised=perhaps | monetised: «perhaps» cannot be used; use true or false
            settled --fact=monetised | «monetised» says nothing of a fact; use FACT=VALUE, as in monetised=false
            settled --role=cook | roles: «cook» is none of its values
            settled --baseline=gone.json | gone.json: there is no such file or folder
            settled --baseline=settled/obligraph.yaml | settled/obligraph.yaml: this is not JSON; use a file written with --format json
            settled --output=no/such/folder/a.txt | there is no such file or folder
            settled --data=settled | this is no data folder; a data folder contains the file law/acts.yaml
            settled --colour | Unknown option: '--colour'
            """;

    private static final String FREE = "artefacts: []\nroles: []\n";

    @TempDir
    private Path folder;

    private Tool tool;

    @BeforeEach
    void projects() throws IOException {
        Files.writeString(folder.resolve("data.txt"), "nothing of use");
        Tool.folder(folder, "open", Tool.OPEN_MODEL);
        Tool.folder(folder, "settled", Tool.OPEN_MODEL + "monetised: false\n");
        Tool.folder(folder, "free", FREE);
        Tool.folder(folder, "little", "artefacts: [AI_SYSTEM]\n");
        tool = new Tool(folder);
    }

    @Test
    void saysTheVerdictFirstThenWhatBindsThenWhatIsLifted() {
        Outcome outcome = tool.run("check", "settled");

        assertThat(outcome.out().lines().limit(2)).containsExactly("settled: the EU AI Act on 24 November 2026",
                "Exempt from «Draw up and keep technical documentation of the model» and «Give documentation to those");
        assertThat(outcome.out()).containsSubsequence("Binds now (7)", "  - Have a policy to comply with copyright law",
                "    Article 53(1), point (c), since 2 August 2025, for the provider of a general-purpose AI model",
                "    http://data.europa.eu/eli/reg/2024/1689/art_53/par_1/pnt_c/oj", "Exempt from (2)",
                "  by Article 53(2), Open-source general-purpose models:", "Fines in reach",
                "This is information about the law and no legal advice.");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void namesTheQuestionThatSettlesMost() {
        assertThat(tool.run("check", "open").out()).containsSubsequence("Open (2)",
                "Next question: Is it provided against a price or otherwise monetised?", "monetised, Recital 103");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "default", textBlock = """
            settled, default, 1
            settled, never, 0
            settled, upcoming, 0
            settled, undetermined, 0
            open, default, 1
            open, undetermined, 2
            open, 'applies,undetermined', 1
            little, default, 2
            little, 'applies,upcoming', 0
            little, never, 0
            free, default, 0
            free, 'applies,upcoming,undetermined', 0
            free, APPLIES, 0
            """)
    void theExitCodeFollowsThePolicy(String project, String failOn, int code) {
        Outcome outcome = failOn == null ? tool.run("check", project) : tool.run("check", project, "--fail-on", failOn);

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.out()).isNotEmpty();
    }

    @Test
    void whatIsToComeCountsWhereThePolicyNamesIt() {
        assertThat(tool.run("check", "settled", "--on", "2025-01-01", "--fail-on", "applies").code()).isZero();
        assertThat(tool.run("check", "settled", "--on", "2025-01-01", "--fail-on", "upcoming").code()).isEqualTo(1);
    }

    @Test
    void aBaselineAcceptsWhatIsKnownAndCountsWhatIsNew() {
        assertThat(tool.run("check", "settled", "-f", "json", "-o", "known.json", "--fail-on", "never").code())
            .isZero();

        assertThat(tool.run("check", "settled", "--baseline", "known.json").code()).isZero();
        Outcome changed = tool.run("check", "settled", "--baseline", "known.json", "--fact", "monetised=yes");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("Draw up and keep technical documentation of the model [changed]");
        assertThat(tool.run("check", "settled", "--baseline", "known.json", "--fact", "monetised=unknown").code())
            .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({ "text", "json", "markdown", "html", "sarif", "github", "jsonld", "badge" })
    void everyFormatIsWrittenAndAloneOnTheOutput(String format) {
        Outcome outcome = tool.run("check", "settled", "--format", format);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        String written = outcome.out();
        assertThat(written).startsWith(switch (format) {
            case "text" -> "settled: ";
            case "markdown" -> "# settled";
            case "html" -> "<!DOCTYPE html>";
            case "github" -> "::warning file=obligraph.yaml,line=1,";
            case "badge" -> "<svg ";
            default -> "{";
        });
    }

    @Test
    void evidenceIsTheLineOfTheFile() {
        JsonNode json = JsonMapper.shared().readTree(tool.run("check", "settled", "-f", "json").out());

        assertThat(json.at("/obligraph/facts/6/key").asString()).isEqualTo("licence");
        assertThat(json.at("/obligraph/facts/6/evidence/document").asString()).isEqualTo("obligraph.yaml");
        assertThat(json.at("/obligraph/facts/6/evidence/line").asInt()).isEqualTo(7);
    }

    @Test
    void readsAFileThatIsNamedAndTheFolderInWhichItIsStarted() {
        assertThat(tool.run("check", "settled/obligraph.yaml").out()).startsWith("obligraph.yaml: ")
            .contains("Binds now (7)");
        assertThat(new Tool(folder.resolve("settled")).run("check").out()).startsWith("settled: ")
            .contains("Binds now (7)");
    }

    @Test
    void answersForAnotherDayAndForWhatWasKnownThen() {
        assertThat(tool.run("check", "settled", "--on", "2025-01-01").out()).contains("Comes (7)",
                "Article 53(1), point (c), from 2 August 2025");
        assertThat(tool.run("check", "settled", "--known-on", "2025-06-01").out())
            .contains("Regulation (EU) 2024/1689, as known on 1 June 2025.");
    }

    @Test
    void rolesAndFactsThatAreSaidReplaceWhatFilesSay() {
        assertThat(tool.run("check", "settled", "--role", "deployer").code()).isZero();
        assertThat(tool
            .run("check", "free", "--fact", "artefacts=gpai-model", "--role", "Provider", "--fact",
                    "placedOnUnionMarket=yes")
            .out()).contains("provider of a general-purpose AI model");
        assertThat(tool.run("check", "settled", "--fact", "trainingComputeFlop=2e25").out())
            .contains("general-purpose AI model with systemic risk".substring(0, 24));
    }

    @Test
    void whereNothingIsFoundItSaysWhatToDo() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        Outcome outcome = tool.run("check", "empty");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("nothing was found that says what the project is; obligraph ask");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRONG)
    void wrongInputIsToldWithoutATraceAndEndsWithThree(String arguments, String message) {
        Outcome outcome = tool.run(("check " + arguments).split(" "));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains(message).doesNotContain("Exception", "\tat ");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void mistakesInAFactsFileAreToldWithTheirLine() {
        Tool.folder(folder, "wrong", "artefacts: [GPAI_MODEL]\nmonetized: false\nlicence: no-such-licence\n");

        Outcome outcome = tool.run("check", "wrong");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("obligraph: obligraph.yaml:2: monetized: ", "did you mean monetised?",
                "obligraph: obligraph.yaml:3: licence: ");
    }

    @Test
    void contradictionsAreToldAndKeptInTheReport() throws IOException {
        Files.writeString(folder.resolve("settled/README.md"), "---\nlicense: mit\n---\n# A model\n");

        Outcome outcome = tool.run("check", "settled", "-f", "markdown");

        assertThat(outcome.err()).contains(
                "obligraph: README.md:2: «license: mit» contradicts obligraph.yaml:7 «licence: apache-2.0»",
                "the latter counts");
        assertThat(outcome.out()).contains("## What to know of the documents", "contradicts obligraph.yaml:7");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTold() throws IOException {
        Files.writeString(folder.resolve("settled/CITATION.cff"), "cff-version: [");

        Outcome outcome = tool.run("check", "settled", "-f", "sarif");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("obligraph: CITATION.cff");
        assertThat(outcome.out()).contains("toolExecutionNotifications", "CITATION.cff");
        assertThat(tool.run("check", "settled/CITATION.cff").code()).isEqualTo(3);
    }

    @Test
    void coloursAreForTerminalsOnlyAndLinesFitTheWidth() {
        Outcome narrow = tool.atATerminal(Map.of("COLUMNS", "60")).run("check", "settled");

        assertThat(narrow.out()).contains("\u001B[");
        assertThat(narrow.out().replaceAll("\u001B\\[[0-9;]*m", "").lines())
            .filteredOn(line -> !line.contains("http://"))
            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
        assertThat(tool.run("check", "settled").out()).doesNotContain("\u001B");
    }

}
