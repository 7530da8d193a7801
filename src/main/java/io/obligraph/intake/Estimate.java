package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The training compute of a model, estimated from its parameters and the tokens it was
 * trained with. The tokens are taken from the words of its card, the parameters from its
 * configuration or else from the card. There is no estimate if the card gives several
 * numbers, or names a base model, whose training would count in.
 */
final class Estimate {

    private static final Pattern TOKENS = Pattern.compile(
            "(\\d{1,4}(?:[.,]\\d{1,3})?)\\s?\\+?\\s?(T|B|trillion|billion)(?:[ -][a-z-]{1,20}){0,3}[ -]tokens\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETERS = Pattern.compile(
            "(\\d{1,4}(?:\\.\\d{1,3})?)[ -]?(B|billion)[ -](?:(active|activated)[ -])?param", Pattern.CASE_INSENSITIVE);

    private static final Pattern TRAINED = Pattern.compile("train", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINE = 4_000;

    private Estimate() {
    }

    /** A number with the line on which it stands. */
    private record Figure(double number, int line, String words) {
    }

    /**
     * {@return the estimate, empty if the documents do not allow one}
     * @param cards the cards of the model
     * @param configs its configurations
     */
    static Optional<Statement> of(List<Document> cards, List<Document> configs) {
        if (cards.size() != 1) {
            return Optional.empty();
        }
        DocumentSource source = new DocumentSource(DocumentKind.MODEL_CARD, cards.getFirst().name());
        Card card = card(source, cards.getFirst());
        if (card == null || card.entries().containsKey("base_model")) {
            return Optional.empty();
        }
        Optional<Figure> tokens = only(figures(card, TOKENS, true));
        Optional<Figure> parameters = configs.stream()
            .flatMap(config -> counted(config).stream())
            .findFirst()
            .or(() -> only(figures(card, PARAMETERS, false)));
        if (tokens.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        Signs signs = Signs.packaged();
        double operations = signs.operationsPerParameterAndToken();
        String because = String.format(Locale.ROOT, "%.0f × %s parameters (%s) × %s tokens", operations,
                Parameters.rounded(parameters.get().number()), parameters.get().words(),
                Parameters.rounded(tokens.get().number()));
        return Optional
            .of(new Statement(signs.estimatedFact(), operations * parameters.get().number() * tokens.get().number(),
                    Strength.ESTIMATED, source.says(tokens.get().line(), tokens.get().words()), because));
    }

    private static @Nullable Card card(DocumentSource source, Document document) {
        try {
            return Card.read(source, Text.of(document, CardReader.MOST_BYTES));
        }
        catch (UnreadableDocument toldAlready) {
            return null;
        }
    }

    private static Optional<Figure> counted(Document config) {
        try {
            return Parameters.of(ModelConfigReader.content(config))
                .map(count -> new Figure(count.active(), count.line(), config.name() + ", " + count.words()));
        }
        catch (UnreadableDocument toldAlready) {
            return Optional.empty();
        }
    }

    private static List<Figure> figures(Card card, Pattern pattern, boolean inTraining) {
        return IntStream.range(0, card.body().size())
            .filter(i -> card.body().get(i).length() <= LONGEST_LINE)
            .filter(i -> !inTraining || TRAINED.matcher(card.body().get(i)).find())
            .boxed()
            .flatMap(i -> pattern.matcher(card.body().get(i))
                .results()
                .map(found -> new Figure(number(found), card.bodyLine() + i, card.body().get(i))))
            .toList();
    }

    private static double number(MatchResult found) {
        double unit = found.group(2).toLowerCase(Locale.ROOT).startsWith("t") ? 1e12 : 1e9;
        boolean thousands = found.group(1).matches("\\d+,\\d{3}");
        return Double.parseDouble(found.group(1).replace(",", thousands ? "" : ".")) * unit;
    }

    private static Optional<Figure> only(List<Figure> figures) {
        Set<Double> numbers = figures.stream().map(Figure::number).collect(Collectors.toSet());
        return numbers.size() == 1 ? Optional.of(figures.getFirst()) : Optional.empty();
    }

}
