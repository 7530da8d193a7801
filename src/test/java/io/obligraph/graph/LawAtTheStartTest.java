package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** With which law the application starts, and what it says when there is none. */
@ExtendWith(OutputCaptureExtension.class)
class LawAtTheStartTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyTheGraph() {
        run("MATCH (node) DETACH DELETE node");
    }

    @Test
    void itSaysWhatWasLoadedAndWhatToOpen(CapturedOutput output) {
        try (var application = start("--logging.level.io.obligraph=info")) {
            String port = application.getEnvironment().getProperty("local.server.port");
            assertThat(output).containsOnlyOnce("Law loaded, edition ")
                .containsPattern("from the packaged data: \\d+ provisions, \\d+ conditions, \\d+ obligations,"
                        + " \\d+ exemptions, \\d+ facts, \\d+ licences")
                .containsPattern("Schema \\d+ ms, .*writing \\d+ ms, reading \\d+ ms")
                .containsOnlyOnce("http://localhost:" + port + "/graphiql")
                .contains("http://localhost:" + port + "/graphql");
        }
    }

    @Test
    void everyMistakeInTheDataIsNamed(CapturedOutput output) {
        DataFolder data = DataFolder.copiedTo(folder)
            .replace(DataFolder.MODELS, "runs: after the condition is met", "runes: after the condition is met")
            .replace("law/acts.yaml", "published: 2026-07-24", "published: someday");

        assertEndsWith(output, "Correct the data files.", "--obligraph.data.folder=" + folder);

        assertThat(output).contains("The law cannot be loaded from " + folder)
            .contains("law/acts.yaml:" + data.lineOf("law/acts.yaml", "someday"))
            .contains(DataFolder.MODELS + ":" + data.lineOf(DataFolder.MODELS, "runes:"));
    }

    @Test
    void aFolderWithoutDataIsNamed(CapturedOutput output) {
        assertEndsWith(output, "Without --obligraph.data.folder those packaged with the program are used.",
                "--obligraph.data.folder=" + folder);

        assertThat(output).contains(folder + ": this is no data folder");
    }

    @Test
    void aMistakeInTheGraphIsNamedAndTheDataCanBeLoadedOverIt(CapturedOutput output) {
        start().close();
        run("MATCH (obligation:Obligation {id: 'art_53_1_a'}) REMOVE obligation.title");

        assertEndsWith(output, "--obligraph.data.anew=true");
        assertThat(output).contains("(:Obligation {id: 'art_53_1_a'}): has no property title");

        try (var application = start("--obligraph.data.anew=true")) {
            assertThat(application.getBean(CurrentLaw.class).snapshot().book().obligations()).containsKey("art_53_1_a");
        }
    }

    private static void assertEndsWith(CapturedOutput output, String action, String... arguments) {
        assertThatException().isThrownBy(() -> start(arguments).close());

        assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
            .contains(action)
            .doesNotContain("\tat ", "Exception");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(GraphApplication.class).run(SharedServer.arguments(arguments));
    }

    private static void run(String statement) {
        SharedServer.driver().executableQuery(statement).execute();
    }

}
