package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What documents say about facts, as the data file with the signs describes it. */
final class Signs {

    static final String FILE = "/data/intake/signs.yaml";

    private static @Nullable Signs packaged;

    private final List<Sign> all;

    private final Value estimate;

    private Signs(Value content) {
        this.all = content.at("signs").map(Value::asList).orElse(List.of()).stream().map(Signs::sign).toList();
        this.estimate = content.at("estimate").orElseThrow();
    }

    /**
     * {@return the signs packaged with the program}
     */
    static synchronized Signs packaged() {
        if (packaged == null) {
            try (InputStream in = Objects.requireNonNull(Signs.class.getResourceAsStream(FILE),
                    "The signs are missing from the program")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                packaged = new Signs(Yaml.read(FILE, text, 0).orElseThrow());
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            catch (UnreadableDocument e) {
                throw new IllegalStateException(e);
            }
        }
        return packaged;
    }

    /**
     * {@return all signs, in the order of the file}
     */
    List<Sign> all() {
        return all;
    }

    /**
     * {@return the fact that an estimate of the training compute answers}
     */
    String estimatedFact() {
        return estimate.at("fact").orElseThrow().text();
    }

    /**
     * {@return the operations that training takes for each parameter and each token}
     */
    double operationsPerParameterAndToken() {
        return estimate.at("operations").orElseThrow().number().orElseThrow();
    }

    /**
     * {@return the provisions behind the estimate}
     */
    List<String> estimateBasis() {
        return estimate.at("basis").orElseThrow().asList().stream().map(Value::text).toList();
    }

    /**
     * {@return what the fields of a document say}
     * @param source the document
     * @param fields its fields, in the order in which they stand there
     */
    List<Statement> in(DocumentSource source, List<Field> fields) {
        List<Statement> statements = new ArrayList<>();
        for (Sign sign : all) {
            if (sign.in().contains(source.kind()) && sign.fits(fields)) {
                fields.stream()
                    .filter(sign.clue()::in)
                    .limit(sign.clue().isPresence() ? 1 : Long.MAX_VALUE)
                    .forEach(
                            field -> sign.facts()
                                .forEach((fact,
                                        value) -> statements.add(new Statement(fact,
                                                sign.strength() == Strength.MENTIONED ? null : value, sign.strength(),
                                                source.says(field), sign.because()))));
            }
        }
        return statements;
    }

    private static Sign sign(Value sign) {
        Set<DocumentKind> kinds = sign.at("in")
            .orElseThrow()
            .asList()
            .stream()
            .map(kind -> DocumentKind.valueOf(kind.text()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
        Map<String, Object> facts = new LinkedHashMap<>();
        Strength strength = sign.at("states").isPresent() ? Strength.STATED
                : sign.at("indicates").isPresent() ? Strength.INDICATED : Strength.MENTIONED;
        sign.at("states")
            .or(() -> sign.at("indicates"))
            .ifPresent(said -> said.asMap()
                .forEach((fact, value) -> facts.put(fact, Objects.requireNonNull(value.plain()))));
        sign.at("mentions").ifPresent(said -> said.asList().forEach(fact -> facts.put(fact.text(), true)));
        return new Sign(kinds, clue(sign), clues(sign, "with"), clues(sign, "unless"), strength, facts,
                sign.at("because").orElseThrow().text(),
                sign.at("basis").orElseThrow().asList().stream().map(Value::text).toList());
    }

    private static List<Clue> clues(Value sign, String key) {
        return sign.at(key).map(Value::asList).orElse(List.of()).stream().map(Signs::clue).toList();
    }

    private static Clue clue(Value clue) {
        return new Clue(clue.at("field").orElseThrow().text(),
                clue.at("values")
                    .map(Value::asList)
                    .orElse(List.of())
                    .stream()
                    .map(value -> value.text().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet()),
                clue.at("matches").map(Value::text).map(Signs::pattern).orElse(null),
                clue.at("atLeast").flatMap(Value::number).orElse(null));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

}
