package io.obligraph.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up models, to see what a large catalogue needs. What it states is as frequent as
 * in the catalogue of real ones, or a little more so; every id begins with
 * {@code generated-}. The same number of models is the same catalogue.
 */
final class GeneratedCatalogue {

    private static final String SOURCE = "generated";

    private static final int SEED = 2024_1689;

    private static final int MODELS_OF_AN_ORGANISATION = 200;

    private static final LocalDate FIRST_RELEASE = LocalDate.of(2021, 1, 1);

    private static final int DAYS_OF_RELEASES = 2_150;

    private static final List<String> NAMES = List.of("Aurora", "Borealis", "Cirrus", "Dolomite", "Ember", "Fjord",
            "Granite", "Harbour", "Iris", "Juniper", "Kestrel", "Lagoon", "Meridian", "Nimbus", "Ochre", "Pine",
            "Quartz", "Rowan", "Sable", "Tundra", "Umber", "Vale", "Willow", "Zephyr");

    private static final List<String> USES = List.of("", " Instruct", " Chat", " Code", " Vision", " Math", " Medical",
            " Embed");

    private static final List<String> LICENCES = List.of("Apache-2.0", "Apache-2.0", "Apache-2.0", "Apache-2.0",
            "Apache-2.0", "MIT", "MIT", "MIT", "CC-BY-NC-4.0", "CC-BY-4.0", "llama3.1", "llama3.2", "gemma",
            "creativeml-openrail-m", "bigscience-bloom-rail-1.0", "BSD-3-Clause", "GPL-3.0-only", "CC-BY-SA-4.0");

    private static final List<List<String>> PUBLISHED = List.of(List.of("WEIGHTS"),
            List.of("WEIGHTS", "ARCHITECTURE", "USAGE_INFORMATION"),
            List.of("WEIGHTS", "ARCHITECTURE", "USAGE_INFORMATION", "SOURCE_CODE", "MODEL_CARD"),
            List.of("WEIGHTS", "ARCHITECTURE", "USAGE_INFORMATION", "TRAINING_CODE", "MODEL_CARD", "TECHNICAL_REPORT"),
            List.of());

    private static final List<String> RELATIONS = List.of("FINE_TUNED_FROM", "FINE_TUNED_FROM", "FINE_TUNED_FROM",
            "QUANTISED_FROM", "QUANTISED_FROM", "DISTILLED_FROM", "MERGED_FROM");

    private static final List<String> KINDS = List.of("SYSTEM", "SYSTEM", "COMPONENT", "PLATFORM");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final int count;

    private final int organisations;

    private final RandomGenerator random = new Random(SEED);

    private GeneratedCatalogue(int count) {
        this.count = count;
        this.organisations = Math.max(1, count / MODELS_OF_AN_ORGANISATION);
    }

    /**
     * Writes a data folder: a copy of another one, with made-up models beside those that
     * it has.
     * @param data the folder to copy
     * @param folder the folder to write, which may exist
     * @param count how many models to make up
     */
    static void write(Path data, Path folder, int count) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = folder.resolve(data.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        new GeneratedCatalogue(count).write(folder.resolve("catalogue"));
    }

    private void write(Path catalogue) throws IOException {
        Files.writeString(catalogue.resolve("generated-sources.yaml"), """
                # yaml-language-server: $schema=../schema/sources.schema.json

                sources:
                  generated:
                    title: Made up to see what a large catalogue needs
                    url: https://example.org/generated
                    day: 2026-01-01
                """);
        try (BufferedWriter out = Files.newBufferedWriter(catalogue.resolve("generated-organisations.yaml"))) {
            out.write("# yaml-language-server: $schema=../schema/organisations.schema.json\n\norganisations:\n");
            for (int i = 0; i < organisations; i++) {
                out.write("  %s:\n    name: Generated Organisation %d\n    country: %s\n".formatted(organisation(i), i,
                        i % 3 == 0 ? "FR" : "US"));
                out.write("    establishedInUnion: %s\n    kind: COMPANY\n    url: https://example.org/generated\n"
                    .formatted(i % 3 == 0));
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(catalogue.resolve("models/generated.jsonl"))) {
            for (int i = 0; i < count; i++) {
                out.write(MAPPER.writeValueAsString(model(i)));
                out.write('\n');
            }
        }
    }

    private static String organisation(int number) {
        return String.format(Locale.ROOT, "generated-org-%05d", number);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "generated-%07d", number);
    }

    private ObjectNode model(int number) {
        double size = Math.exp(random.nextGaussian() * 1.5 + Math.log(5e9));
        String name = one(NAMES);
        String kind = random.nextInt(10) == 0 ? one(KINDS) : "MODEL";
        LocalDate released = FIRST_RELEASE.plusDays(random.nextInt(DAYS_OF_RELEASES));
        ObjectNode model = JSON.objectNode()
            .put("id", id(number))
            .put("name", String.format(Locale.ROOT, "%s %.1fB%s v%d.%d", name, size / 1e9, one(USES),
                    1 + random.nextInt(4), number % 10))
            .put("kind", kind)
            // Few have many and many have few.
            .put("organisation", organisation((int) (organisations * Math.pow(random.nextDouble(), 2))))
            .put("family", "generated-" + name.toLowerCase(Locale.ROOT) + "-" + number % 50);
        model.set("released", stated(JSON.stringNode(released.toString())));
        model.set("modalities", JSON.arrayNode().add(one(List.of("TEXT", "TEXT", "TEXT", "IMAGE", "AUDIO"))));
        model.set("parameters", stated(JSON.numberNode((long) size)));
        model.put("url", "https://example.org/generated/" + number);
        ObjectNode facts = facts(size, released, kind);
        if (!facts.isEmpty()) {
            model.set("facts", facts);
        }
        if (count > 1 && random.nextInt(100) < 35) {
            int other = (number + 1 + random.nextInt(count - 1)) % count;
            model.putArray("lineage")
                .addObject()
                .put("relation", one(RELATIONS))
                .put("of", id(other))
                .put("source", SOURCE);
        }
        return model;
    }

    private ObjectNode facts(double size, LocalDate released, String kind) {
        ObjectNode facts = JSON.objectNode();
        if (random.nextInt(100) < 45) {
            facts.set("artefacts", list(List.of(kind.equals("SYSTEM") ? "AI_SYSTEM"
                    : kind.equals("COMPONENT") ? "COMPONENT" : one(List.of("GPAI_MODEL", "GPAI_MODEL", "OTHER_MODEL")))));
        }
        if (random.nextInt(100) < 65) {
            facts.set("licence", stated(JSON.stringNode(one(LICENCES))));
        }
        else if (random.nextInt(100) < 60) {
            facts.set("licenceIsFreeAndOpenSource", stated(JSON.booleanNode(false)));
        }
        if (random.nextInt(100) < 40) {
            facts.set("placedOn", stated(JSON.stringNode(released.toString())));
        }
        if (random.nextInt(100) < 25) {
            facts.set("published", list(one(PUBLISHED)));
        }
        if (random.nextInt(100) < 15) {
            facts.set("monetised", stated(JSON.booleanNode(random.nextBoolean())));
        }
        if (random.nextInt(100) < 40) {
            double compute = 6 * size * size * Math.exp(random.nextGaussian() + 3.5);
            facts.set("trainingComputeFlop", stated(JSON.numberNode(compute)).put("confidence", "LIKELY")
                .put("factor", 3));
        }
        if (random.nextInt(100) < 30) {
            facts.set("modifiesGpaiModel", stated(JSON.booleanNode(random.nextInt(3) == 0)));
        }
        return facts;
    }

    private static ObjectNode list(List<String> values) {
        var list = JSON.arrayNode();
        values.forEach(list::add);
        return stated(list);
    }

    private static ObjectNode stated(JsonNode value) {
        ObjectNode statement = JSON.objectNode();
        statement.set("value", value);
        return statement.put("source", SOURCE);
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

}
