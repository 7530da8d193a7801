package io.obligraph.scenarios;

import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A project with the answer that the law gives. The day of an expectation is {@code null}
 * where none is expected.
 */
public record Scenario(String id, String file, String title, Map<String, Object> project, LocalDate day,
        @Nullable LocalDate knownOn, Map<Truth, List<String>> tiers,
        Map<Status, Map<String, @Nullable LocalDate>> expect, Map<Truth, List<String>> exemptions,
        Map<String, List<String>> parties, List<String> asks, List<String> asksNot) {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    /**
     * {@return all scenarios, in the order of the files}
     */
    public static List<Scenario> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                .sorted()
                .flatMap(file -> read(file).stream())
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Scenario> read(Path file) {
        Load load = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
        try {
            List<Map<String, Object>> entries = (List<Map<String, Object>>) load.loadFromString(Files.readString(file));
            List<Scenario> scenarios = new ArrayList<>();
            entries.forEach(entry -> scenarios.add(of(FOLDER.relativize(file).toString(), entry)));
            return scenarios;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Scenario of(String file, Map<String, Object> entry) {
        Map<Status, Map<String, @Nullable LocalDate>> expect = new EnumMap<>(Status.class);
        map(entry, "expect").forEach((status, ids) -> expect.put(Status.valueOf(status), days(ids)));
        return new Scenario((String) entry.get("id"), file, (String) entry.get("title"), map(entry, "project"),
                LocalDate.parse(entry.get("day").toString()),
                entry.containsKey("knownOn") ? LocalDate.parse(entry.get("knownOn").toString()) : null,
                truths(entry, "tiers"), expect, truths(entry, "exemptions"),
                (Map<String, List<String>>) (Map<?, ?>) map(entry, "parties"),
                (List<String>) entry.getOrDefault("asks", List.of()),
                (List<String>) entry.getOrDefault("asksNot", List.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> entry, String key) {
        return (Map<String, Object>) entry.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable LocalDate> days(Object ids) {
        Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
        if (ids instanceof Map<?, ?> withDays) {
            withDays.forEach((id, day) -> days.put((String) id, LocalDate.parse(day.toString())));
        }
        else {
            ((List<String>) ids).forEach(id -> days.put(id, null));
        }
        return days;
    }

    @SuppressWarnings("unchecked")
    private static Map<Truth, List<String>> truths(Map<String, Object> entry, String key) {
        Map<Truth, List<String>> truths = new EnumMap<>(Truth.class);
        map(entry, key).forEach((truth, ids) -> truths.put(Truth.valueOf(truth), (List<String>) ids));
        return truths;
    }
}
