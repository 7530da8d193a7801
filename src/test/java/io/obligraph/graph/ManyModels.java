package io.obligraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A copy of the project's data with more models, one a line: {@code many-00000} and so
 * on, each fine-tuned from the next one but the last.
 */
record ManyModels(Path folder) {

    static final String FILE = "catalogue/models/many.jsonl";

    static ManyModels copiedTo(Path folder, int count) {
        DataFolder.copiedTo(folder);
        ManyModels models = new ManyModels(folder);
        models.write(lines(count));
        return models;
    }

    static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(i, "Many %d".formatted(i), i + 1 < count));
        }
        return lines;
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "many-%05d", number);
    }

    static String line(int number, String name, boolean tuned) {
        String lineage = """
                , "lineage": [{"relation": "FINE_TUNED_FROM", "of": "%s", "source": "mistral-docs"}]"""
            .formatted(id(number + 1));
        return """
                {"id": "%s", "name": "%s", "kind": "MODEL", "organisation": "mistral", "modalities": ["TEXT"], \
                "parameters": {"value": %d, "source": "mistral-docs"}, "facts": {\
                "licence": {"value": "%s", "source": "mistral-docs"}, \
                "placedOn": {"value": "2025-0%d-01", "source": "mistral-docs"}, \
                "trainingComputeFlop": {"value": %de22, "source": "mistral-docs", "confidence": "LIKELY", "factor": 3}}%s}"""
            .formatted(id(number), name, 1_000 + number, number % 2 == 0 ? "apache-2.0" : "CC-BY-NC-4.0",
                    1 + number % 9, 1 + number % 30, tuned ? lineage : "");
    }

    void write(List<String> lines) {
        try {
            Files.write(folder.resolve(FILE), lines);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LawData data() {
        return LawData.read(folder);
    }

}
