package io.obligraph.law;

import io.obligraph.law.Obligation.Binding;
import io.obligraph.law.Obligation.Creditor;
import io.obligraph.law.Obligation.Deadline;
import io.obligraph.law.Obligation.Side;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads conditions, parties, tiers, obligations, exemptions and grace periods. */
final class RulesReader {

    private final ExpressionReader expressions;

    private final WordingReader wordings;

    private final Consumer<Problem> problems;

    RulesReader(ExpressionReader expressions, WordingReader wordings, Consumer<Problem> problems) {
        this.expressions = expressions;
        this.wordings = wordings;
        this.problems = problems;
    }

    Condition condition(String id, Located item) {
        return new Condition(id,
                wordings.read(item, wording -> new Condition.Wording(wording.act(), wording.texts("basis"),
                        wording.text("title", ""), wording.text("negated", ""), wording.when(expressions))));
    }

    Party party(String id, Located item) {
        return new Party(id, item.text("name"), item.text("summary"), item.texts("basis"), always(item));
    }

    Tier tier(String id, Located item) {
        return new Tier(id, item.text("name"), item.text("summary"), item.texts("basis"), always(item));
    }

    private Expression always(Located item) {
        Expression when = expressions.of(item);
        return when == null ? new Expression.AllOf(List.of()) : when;
    }

    Obligation obligation(String id, Located item) {
        return new Obligation(id, wordings.read(item, wording -> new Obligation.Wording(wording.act(),
                wording.text("provision", provisionIn(id)), wording.text("title", ""), wording.text("summary", ""),
                wording.get("binds").map(this::bindings).orElse(List.of()), wording.when(expressions),
                wording.textOrNull("contents"), wording.items("deadlines").stream().map(this::deadline).toList(),
                wording.texts("related"), wording.get("owedTo").map(RulesReader::creditors).orElse(List.of()))));
    }

    static String provisionIn(String id) {
        int word = id.indexOf('-');
        return word < 0 ? id : id.substring(0, word);
    }

    private List<Binding> bindings(Located binds) {
        if (binds.isMap()) {
            return binds.entries()
                .entrySet()
                .stream()
                .map(entry -> new Binding(entry.getKey(), expressions.read(entry.getValue())))
                .toList();
        }
        return binds.items().stream().map(party -> new Binding(party.text(), null)).toList();
    }

    private static List<Creditor> creditors(Located owedTo) {
        return owedTo.entries()
            .entrySet()
            .stream()
            .map(entry -> new Creditor(entry.getKey(), Side.valueOf(entry.getValue().text().toUpperCase(Locale.ROOT))))
            .toList();
    }

    private Deadline deadline(Located item) {
        return new Deadline(item.text("period"), item.text("runs"));
    }

    Exemption exemption(String id, Located item) {
        return new Exemption(id,
                wordings.read(item,
                        wording -> new Exemption.Wording(wording.act(), wording.text("provision", provisionIn(id)),
                                wording.text("title", ""), wording.text("summary", ""),
                                new Selection(wording.texts("lifts"), wording.texts("except")), wording.texts("for"),
                                wording.when(expressions))));
    }

    GracePeriod gracePeriod(String id, Located item) {
        return new GracePeriod(id,
                wordings.read(item,
                        wording -> new GracePeriod.Wording(wording.act(), wording.text("provision", provisionIn(id)),
                                wording.text("title", ""), wording.text("summary", ""),
                                new Selection(wording.texts("delays"), wording.texts("except")), wording.texts("for"),
                                wording.when(expressions), day(item, wording.text("until", "")))));
    }

    private LocalDate day(Located item, String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeParseException e) {
            problems.accept(item.problem("«" + text + "» is no day; write it as 2026-08-02"));
            return LocalDate.MAX;
        }
    }

}
