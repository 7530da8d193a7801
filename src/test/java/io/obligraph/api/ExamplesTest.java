package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/**
 * The saved queries about a project that people ask about, and the answers beside them.
 * After a change of the rules, look at the new answers with
 * {@code mvn test -Dtest=ExamplesTest -Dobligraph.accept=true} and
 * {@code git diff queries}.
 */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ExamplesTest {

    private static final Path FOLDER = Path.of("queries/graphql");

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> theAnswerBesideASavedQueryIsTheOneThatIsGiven() {
        return examples().stream()
            .filter(example -> Files.exists(answer(example)))
            .map(example -> DynamicTest.dynamicTest(example.title(), () -> compare(example)));
    }

    @Test
    void everySavedQuerySaysInItsCommentsWhatItIsAboutAndWhatItAsks() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(16).allSatisfy(example -> {
            assertThat(example.title()).isNotBlank();
            assertThat(example.question()).contains("?");
            assertThat(example.query()).startsWith("# " + example.title() + "\n# " + example.question() + "\nquery ");
        });
        assertThat(examples()).filteredOn(example -> Files.exists(answer(example))).hasSizeGreaterThanOrEqualTo(8);
    }

    private void compare(Example example) throws IOException {
        JsonNode variables = Http.JSON.readTree(example.variables());
        var request = Http.JSON.createObjectNode().put("query", example.query());
        request.set("variables", variables);
        JsonNode data = new Http(port).post(request.toString()).data();
        Path file = answer(example);
        if (Boolean.getBoolean("obligraph.accept")) {
            Files.writeString(file,
                    Http.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(data) + "\n");
        }
        assertThat(data)
            .as("the answer to %s has changed; if that is right, run mvn test -Dtest=ExamplesTest -Dobligraph.accept=true",
                    example.name())
            .isEqualTo(Http.JSON.readTree(Files.readString(file)));
    }

    private static Path answer(Example example) {
        return FOLDER.resolve(example.name() + ".answer.json");
    }

    private static List<Example> examples() {
        return Example.all();
    }

}
