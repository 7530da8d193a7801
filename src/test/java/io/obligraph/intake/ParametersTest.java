package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    /** With the figures that those who made models of these sizes state. */
    @ParameterizedTest
    @CsvSource({ "mistral-instruct, 7.25e9, 7.25e9", "llama-3.1-8b, 8.03e9, 8.03e9", "gemma-2-9b, 9.24e9, 9.24e9",
            "olmo-2, 7.3e9, 7.3e9", "mixtral, 46.7e9, 12.9e9", "deepseek-v3, 671e9, 37e9", "gpt2, 124e6, 124e6",
            "t5-xl, 2.85e9, 2.85e9", "vision-language, 4.02e9, 4.02e9" })
    void theyAreCountedFromTheSizes(String project, double total, double active) throws Exception {
        Parameters parameters = Parameters.of(config(project)).orElseThrow();

        assertThat(parameters.total()).isCloseTo(total, Percentage.withPercentage(3));
        assertThat(parameters.active()).isCloseTo(active, Percentage.withPercentage(5));
    }

    @Test
    void theNumberThatAnIndexOfWeightsStatesCounts() throws Exception {
        Value index = Json.read(new DocumentSource(DocumentKind.MODEL_CONFIG, "model.safetensors.index.json"),
                "{\"metadata\": {\"total_parameters\": 1000},\n \"weight_map\": {}}");

        assertThat(ModelConfigReader.parameters(index).orElseThrow().total()).isCloseTo(1000, within(0.0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"hidden_size\": 4096}", "{\"hidden_size\": 1e300, \"vocab_size\": 5}",
            "{\"hidden_size\": -1, \"vocab_size\": 5, \"num_hidden_layers\": 3}",
            "{\"hidden_size\": \"wide\", \"vocab_size\": 5, \"num_hidden_layers\": 3}",
            "{\"hidden_size\": 8, \"vocab_size\": 5}" })
    void withoutUsableSizesTheyAreUnknown(String config) throws Exception {
        assertThat(Parameters.of(Json.read(new DocumentSource(DocumentKind.MODEL_CONFIG, "config.json"), config)))
            .isEmpty();
    }

    private static Value config(String project) throws IOException, UnreadableDocument {
        Path file = Path.of("src/test/resources/intake/projects", project, "config.json");
        return Json.read(new DocumentSource(DocumentKind.MODEL_CONFIG, "config.json"), Files.readString(file));
    }

}
