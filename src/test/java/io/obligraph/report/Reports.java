package io.obligraph.report;

import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.Evidence;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Reasoner;
import io.obligraph.scenarios.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports to look at. */
public final class Reports {

    static final LawBook BOOK = LawBookReader.readTrusted(DataFiles.in(Path.of("data")));

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** A model with open weights, of which it is not said whether it is monetised. */
    static final Map<String, Object> OPEN_MODEL = Map.ofEntries(Map.entry("artefacts", List.of("GPAI_MODEL")),
            Map.entry("roles", List.of("PROVIDER")), Map.entry("placedOnUnionMarket", true),
            Map.entry("establishedInUnion", true), Map.entry("placedOn", "2025-12-02"),
            Map.entry("exclusions", List.of()), Map.entry("licence", "apache-2.0"),
            Map.entry("published", List.of("WEIGHTS", "ARCHITECTURE", "USAGE_INFORMATION")),
            Map.entry("trainingComputeFlop", 7e24), Map.entry("designatedSystemicRisk", false),
            Map.entry("modifiesGpaiModel", false), Map.entry("followsCodeOfPractice", true));

    private static final Reasoner REASONER = new Reasoner(BOOK);

    private static final Vocabulary VOCABULARY = new Vocabulary(BOOK);

    private Reports() {
    }

    static Report of(Map<String, Object> facts) {
        return on(DAY, facts);
    }

    static Report on(LocalDate day, Map<String, Object> facts) {
        return new Report(BOOK, REASONER.assess(VOCABULARY.project(facts), day, DAY), "sample", "obligraph.yaml",
                Map.of(), List.of(), null, DAY, "1.2.3");
    }

    /** The open model, with places where two of its facts stand. */
    static Report openModel() {
        return openModel(Map.of());
    }

    static Report openModel(Map<String, Object> more) {
        Map<String, Object> facts = with(OPEN_MODEL, more);
        Report report = of(facts);
        Map<String, Evidence> evidence = Map.of("artefacts",
                new Evidence(DocumentKind.FACTS_FILE, "obligraph.yaml", 4, "artefacts: [GPAI_MODEL]"), "licence",
                new Evidence(DocumentKind.MODEL_CARD, "README.md", 2, "license: apache-2.0"));
        return new Report(BOOK, report.assessment(), "open-model", "obligraph.yaml", evidence, List.of(), null, DAY,
                "1.2.3");
    }

    /** A report on every scenario, as of its own days. */
    public static Report of(Scenario scenario) {
        LocalDate knownOn = scenario.knownOn() == null ? DAY : scenario.knownOn();
        return Report.of(BOOK, REASONER.assess(VOCABULARY.project(scenario.project()), scenario.day(), knownOn), DAY,
                "1.2.3");
    }

    static Map<String, Object> with(Map<String, Object> facts, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return all;
    }

}
