package io.obligraph.law;

import java.math.BigDecimal;
import java.util.List;

/** Reads penalties and authorities. */
final class ConsequencesReader {

    private final ExpressionReader expressions;

    private final WordingReader wordings;

    ConsequencesReader(ExpressionReader expressions, WordingReader wordings) {
        this.expressions = expressions;
        this.wordings = wordings;
    }

    Penalty penalty(String id, Located item) {
        return new Penalty(id,
                wordings.read(item, wording -> new Penalty.Wording(wording.act(),
                        wording.text("provision", RulesReader.provisionIn(id)), wording.text("title", ""),
                        wording.text("summary", ""), new Selection(wording.texts("punishes"), wording.texts("except")),
                        wording.texts("for"), new BigDecimal(wording.text("amount", "0")).longValueExact(),
                        Double.parseDouble(wording.text("share", "0")), wording.when(expressions),
                        wording.get("lower").map(expressions::read).orElse(null))));
    }

    Authority authority(String id, Located item) {
        List<Located> competences = item.get("competences").map(Located::items).orElse(List.of());
        return new Authority(id, item.text("name"), item.text("summary"),
                competences.stream().map(this::competence).toList());
    }

    private Authority.Competence competence(Located item) {
        Expression when = expressions.of(item);
        return new Authority.Competence(item.text("provision"),
                new Selection(item.texts("supervises"), item.texts("except")),
                when == null ? new Expression.AllOf(List.of()) : when);
    }

}
