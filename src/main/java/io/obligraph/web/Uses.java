package io.obligraph.web;

import io.obligraph.law.Authority;
import io.obligraph.law.Expression;
import io.obligraph.law.Obligation;
import io.obligraph.law.Penalty;
import io.obligraph.law.Worded;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rules that name something in what must be so, as the rules are worded. */
final class Uses {

    private final LawDay law;

    private final Predicate<Expression> wanted;

    /**
     * Makes a finder.
     * @param law the law as it is worded
     * @param wanted tells whether a part of an expression is what is looked for
     */
    Uses(LawDay law, Predicate<Expression> wanted) {
        this.law = law;
        this.wanted = wanted;
    }

    /**
     * {@return the rules that name it themselves, a block for each kind of rule}
     */
    List<Block> blocks() {
        Items items = new Items(law);
        var book = law.book();
        return List.of(
                Block.of("usedByObligations", "Obligations that depend on it",
                        worded(book.obligations().values()).map(items::obligation).toList()),
                Block.of("usedByExemptions", "Exemptions that depend on it",
                        worded(book.exemptions().values()).map(items::exemption).toList()),
                Block.of("usedByGracePeriods", "Grace periods that depend on it",
                        worded(book.gracePeriods().values()).map(items::gracePeriod).toList()),
                Block.of("usedByPenalties", "Fines that depend on it",
                        worded(book.penalties().values()).map(items::penalty).toList()),
                Block.of("usedByTiers", "Tiers that depend on it",
                        book.tiers().values().stream().filter(tier -> names(tier.when())).map(items::tier).toList()),
                Block.of("usedByParties", "Parties that depend on it",
                        book.parties()
                            .values()
                            .stream()
                            .filter(party -> names(party.when()))
                            .map(items::party)
                            .toList()),
                Block.of("usedByAuthorities", "Authorities whose competence depends on it",
                        book.authorities().values().stream().filter(this::competent).map(items::authority).toList()),
                Block.of("usedByConditions", "Conditions that are made of it",
                        worded(book.conditions().values()).map(items::condition).toList()));
    }

    private boolean competent(Authority authority) {
        return authority.competences().stream().anyMatch(competence -> names(competence.when()));
    }

    private <W extends Worded.Wording, T extends Worded<W>> Stream<T> worded(java.util.Collection<T> items) {
        return items.stream().filter(item -> law.inForce(item).filter(this::used).isPresent());
    }

    private boolean used(Worded.Wording wording) {
        Stream<@Nullable Expression> more = switch (wording) {
            case Obligation.Wording obligation -> obligation.binds().stream().map(Obligation.Binding::when);
            case Penalty.Wording penalty -> Stream.of(penalty).map(Penalty.Wording::lower);
            default -> Stream.empty();
        };
        return names(wording.when()) || more.filter(Objects::nonNull).anyMatch(this::names);
    }

    private boolean names(@Nullable Expression expression) {
        return expression != null && expression.all().anyMatch(wanted);
    }

}
