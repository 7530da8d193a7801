package io.obligraph.report;

import io.obligraph.law.Answer;
import io.obligraph.law.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which terms the Data Privacy Vocabulary has for what the law names. */
final class Dpv {

    private static final Map<String, String> TERMS = read();

    private Dpv() {
    }

    /** The terms by what they stand for, for instance {@code party.DEPLOYER}. */
    static Map<String, String> terms() {
        return TERMS;
    }

    static Optional<String> party(String id) {
        return Optional.ofNullable(TERMS.get("party." + id));
    }

    static Optional<String> tier(String id) {
        return Optional.ofNullable(TERMS.get("tier." + id));
    }

    /** What the project is in these terms, by its answers. */
    static List<String> types(Project project) {
        return project.answers()
            .entrySet()
            .stream()
            .flatMap(answer -> values(answer.getValue()).map(value -> "fact." + answer.getKey() + "." + value))
            .map(TERMS::get)
            .filter(Objects::nonNull)
            .toList();
    }

    private static Stream<String> values(Answer answer) {
        return answer instanceof Answer.Choices choices ? choices.values().stream() : Stream.of(answer.given());
    }

    private static Map<String, String> read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Dpv.class.getResourceAsStream("dpv.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> terms = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> terms.put(name, properties.getProperty(name)));
        return Map.copyOf(terms);
    }

}
