package io.obligraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.cli.Tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking for what is not known, and writing it down. */
class AskAndInitTest {

    @TempDir
    private Path folder;

    @Test
    void asksWhatSettlesMostShowsTheAnswerTighteningAndWritesWhenAllowed() throws IOException {
        Path project = Tool.folder(folder, "open", Tool.OPEN_MODEL);

        Outcome outcome = new Tool(folder).typing("no", "y").run("ask", "open");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).containsSubsequence("Seven obligations bind; one thing is open",
                "Is it provided against a price or otherwise monetised?", "settles about 2 of 2 open obligations",
                "> Exempt from «Draw up", "Binds now (7)", "Written to ");
        assertThat(project.resolve("obligraph.yaml")).content()
            .startsWith(Tool.OPEN_MODEL)
            .contains("# Is it provided against a price or otherwise monetised?\nmonetised: false\n");
        assertThat(new Tool(folder).run("check", "open").out()).contains("Exempt from (2)");
    }

    @Test
    void writesNothingUnlessToldTo() throws IOException {
        Path file = Tool.folder(folder, "open", Tool.OPEN_MODEL).resolve("obligraph.yaml");

        assertThat(new Tool(folder).typing("no", "").run("ask", "open").out()).endsWith("Nothing was written.\n");
        assertThat(file).hasContent(Tool.OPEN_MODEL);
        assertThat(new Tool(folder).typing("no").run("ask", "open").out()).contains("Nothing was written.");
        assertThat(new Tool(folder).typing("no").run("ask", "open", "--yes").out()).contains("Written to ");
        assertThat(Files.readString(file)).contains("monetised: false");
    }

    @Test
    void startsAFileWhereThereIsNoneAndAcceptsNumbersAndLists() throws IOException {
        Files.createDirectory(folder.resolve("new"));

        Outcome outcome = new Tool(folder).typing("2", "1, 2", "done", "yes").run("ask", "new");

        assertThat(outcome.out()).contains("What is it?", "1 AI system", "2 General-purpose AI model");
        Path file = folder.resolve("new/obligraph.yaml");
        assertThat(file).content().startsWith("# What Obligraph cannot read elsewhere").contains("[");
        assertThat(new Tool(folder).run("check", "new").code()).isNotEqualTo(3);
    }

    @Test
    void asksAgainWhereAnAnswerCannotBeUsed() {
        Tool.folder(folder, "open", Tool.OPEN_MODEL);

        assertThat(new Tool(folder).typing("perhaps", "no").run("ask", "open").out())
            .containsSubsequence("«perhaps» cannot be used; use true or false", "> Exempt from");
    }

    @Test
    void whatIsNotKnownStaysOpenAndIsNotAskedTwice() {
        Tool.folder(folder, "open", Tool.OPEN_MODEL);

        Outcome outcome = new Tool(folder).typing("?").run("ask", "open");

        assertThat(outcome.out()).containsOnlyOnce("settles about 2 of 2 open obligations")
            .contains("Open (2)")
            .doesNotContain("Write what you answered");
    }

    @Test
    void anAnswerCanBeTakenBackAndTheAnswerSoFarBeShown() {
        Tool.folder(folder, "open", Tool.OPEN_MODEL.replace("followsCodeOfPractice: true\n", ""));

        Outcome outcome = new Tool(folder).typing("back", "no", "show", "back", "yes", "yes").run("ask", "open");

        assertThat(outcome.out()).containsSubsequence("This is the first question.", "> Exempt from",
                "Does the provider follow a code of practice", "open: the EU AI Act on 24 November 2026",
                "> Seven obligations bind; two things are open",
                "Is it provided against a price or otherwise monetised?", "> Nine obligations bind",
                "> Nine obligations bind.");
    }

    @Test
    void aLineThatSaysUnknownIsReplacedAndAllElseIsKept() throws IOException {
        Path file = Tool.folder(folder, "open", "# ours\nmonetised: unknown\n" + Tool.OPEN_MODEL)
            .resolve("obligraph.yaml");

        new Tool(folder).typing("no").run("ask", "open", "--yes");

        assertThat(file).hasContent("# ours\nmonetised: false\n" + Tool.OPEN_MODEL);
    }

    @Test
    void initWritesWhatWasFoundAndWhatIsLeftAsComments() throws IOException {
        Files.createDirectory(folder.resolve("new"));

        Outcome outcome = new Tool(folder).run("init", "new");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("obligraph.yaml: 0 facts found, ", " questions left");
        assertThat(folder.resolve("new/obligraph.yaml")).content()
            .containsSubsequence("# --- What it is", "# What is it?", "# artefacts: unknown", "# --- How open it is",
                    "# monetised: unknown");
        assertThat(Files.readAllLines(folder.resolve("new/obligraph.yaml")))
            .allSatisfy(line -> assertThat(line).matches("|# .*"));
        assertThat(new Tool(folder).run("check", "new").err()).contains("nothing was found");
    }

    @Test
    void initReplacesAFileOnlyWithForceAndThenKeepsWhatItSays() throws IOException {
        Path file = Tool.folder(folder, "open", Tool.OPEN_MODEL).resolve("obligraph.yaml");

        Outcome refused = new Tool(folder).run("init", "open");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("it is there already; use --force to replace it");
        assertThat(file).hasContent(Tool.OPEN_MODEL);

        String before = new Tool(folder).run("check", "open", "-f", "jsonld").out();
        assertThat(new Tool(folder).run("init", "open", "--force").code()).isZero();
        assertThat(file).content().contains("\nlicence: apache-2.0\n", "\n# monetised: unknown\n");
        assertThat(new Tool(folder).run("check", "open", "-f", "jsonld").out()).isEqualTo(before);
    }

    @Test
    void initNeedsAFolder() {
        assertThat(new Tool(folder).run("init", "nowhere").err()).contains("there is no such folder");
    }

}
