package io.obligraph.web;

import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Penalty;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that acts word: exemptions, grace periods, fines and conditions. */
final class RuleShelves {

    private RuleShelves() {
    }

    static List<Shelf<?>> shelves() {
        return List.of(new Shelf<Exemption>("exemptions", "exemption", "Exemptions",
                "What takes a project out of obligations that would bind it otherwise.", law -> law.book().exemptions(),
                exemption -> true, (law, exemption) -> {
                    Exemption.Wording wording = law.wording(exemption);
                    return new Row(exemption.id(), wording.title(), Links.exemption(exemption.id()), wording.summary(),
                            List.of(law.cite(wording.provision())));
                }, RuleShelves::exemption),
                new Shelf<GracePeriod>("grace-periods", "grace period", "Grace periods",
                        "Later deadlines for what was already there.", law -> law.book().gracePeriods(), grace -> true,
                        (law, grace) -> {
                            GracePeriod.Wording wording = law.wording(grace);
                            return new Row(grace.id(), wording.title(), Links.gracePeriod(grace.id()),
                                    wording.summary(), List.of(law.cite(wording.provision())));
                        }, RuleShelves::gracePeriod),
                new Shelf<Penalty>("penalties", "penalty", "Penalties", "The fines that breaches can cost.",
                        law -> law.book().penalties(), penalty -> true, (law, penalty) -> {
                            Penalty.Wording wording = law.wording(penalty);
                            return new Row(penalty.id(), wording.title(), Links.penalty(penalty.id()),
                                    wording.summary(), List.of(law.cite(wording.provision())));
                        }, RuleShelves::penalty),
                new Shelf<Condition>("conditions", "condition", "Conditions",
                        "The legal concepts that the rules are made of, each with its basis in the law.",
                        law -> law.book().conditions(), condition -> true, (law, condition) -> {
                            Condition.Wording wording = law.wording(condition);
                            return new Row(condition.id(), wording.title(), Links.condition(condition.id()), null,
                                    wording.basis().stream().map(law::cite).toList());
                        }, RuleShelves::condition));
    }

    private static List<Block> exemption(LawDay law, Exemption exemption) {
        Exemption.Wording wording = law.wording(exemption);
        Items items = new Items(law);
        return List.of(Block.of("conditions", "When it helps", tree(law, wording.when())),
                Block.of("lifts", "What it lifts", items.selected(wording.lifts())),
                Block.of("parties", "From whom it lifts", items.parties(wording.parties())),
                Block.of("wordings", "How acts worded it", items.wordings(exemption, Exemption.Wording::title)));
    }

    private static List<Block> gracePeriod(LawDay law, GracePeriod grace) {
        GracePeriod.Wording wording = law.wording(grace);
        Items items = new Items(law);
        return List.of(
                new Block("until", "Until when", null, null, List.of(Item.of("It ends", null).with(wording.until()))),
                Block.of("conditions", "When it helps", tree(law, wording.when())),
                Block.of("delays", "What it delays", items.selected(wording.delays())),
                Block.of("parties", "For whom it delays", items.parties(wording.parties())),
                Block.of("wordings", "How acts worded it", items.wordings(grace, GracePeriod.Wording::title)));
    }

    private static List<Block> penalty(LawDay law, Penalty penalty) {
        Penalty.Wording wording = law.wording(penalty);
        Items items = new Items(law);
        NumberFormat numbers = NumberFormat.getInstance(Locale.ENGLISH);
        String amount = "Up to " + numbers.format(wording.amount()) + " euro"
                + (wording.share() == 0 ? "" : " or " + numbers.format(wording.share())
                        + " % of the total worldwide annual turnover of the preceding financial year, whichever is "
                        + "higher" + (wording.lower() == null ? "" : "; for some, whichever is lower"))
                + ".";
        return List.of(Block.of("fine", "How high it can be", amount),
                Block.of("conditions", "When it can be due", tree(law, wording.when())),
                Block.of("lower", "When the lower of the two counts", tree(law, wording.lower())),
                Block.of("punishes", "Obligations whose breach it punishes", items.selected(wording.punishes())),
                Block.of("parties", "Whom it punishes", items.parties(wording.parties())),
                Block.of("wordings", "How acts worded it", items.wordings(penalty, Penalty.Wording::title)));
    }

    private static List<Block> condition(LawDay law, Condition condition) {
        Condition.Wording wording = law.wording(condition);
        Items items = new Items(law);
        List<Block> blocks = new ArrayList<>(List.of(
                Block.of("negated", "When it does not hold", wording.negated() + "."),
                Block.of("conditions", "When it holds", tree(law, wording.when())),
                Block.of("madeOf", "Conditions that it is made of",
                        parts(wording.when(), Named.class, Named::condition, law.book().conditions(),
                                items::condition)),
                Block.of("facts", "Facts that it asks for",
                        parts(wording.when(), FactTest.class, FactTest::fact, law.book().facts(), items::fact)),
                Block.of("readings", "Open questions of interpretation that it depends on",
                        parts(wording.when(), ReadingIs.class, ReadingIs::reading, law.book().readings(),
                                items::reading)),
                Block.of("wordings", "How acts worded it", items.wordings(condition, Condition.Wording::title))));
        blocks.addAll(new Uses(law, part -> part instanceof Named named && named.condition().equals(condition.id()))
            .blocks());
        return blocks;
    }

    private static <E extends Expression, T> List<Item> parts(@Nullable Expression when, Class<E> kind,
            Function<E, String> name, Map<String, T> things, Function<T, Item> item) {
        return Stream.ofNullable(when)
            .flatMap(Expression::all)
            .filter(kind::isInstance)
            .map(kind::cast)
            .map(name)
            .distinct()
            .map(id -> item.apply(Objects.requireNonNull(things.get(id))))
            .toList();
    }

    /**
     * {@return what must be so, as a tree; {@code null} for nothing}
     */
    static @Nullable Step tree(LawDay law, @Nullable Expression when) {
        return when == null ? null : new ConditionTree(law).of(when);
    }

}
