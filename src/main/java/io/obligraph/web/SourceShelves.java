package io.obligraph.web;

import io.obligraph.law.Act;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.Obligation;
import io.obligraph.law.Provision;
import io.obligraph.law.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules stand on and ask for: acts, provisions, readings and facts. */
final class SourceShelves {

    private SourceShelves() {
    }

    static List<Shelf<?>> shelves() {
        return List.of(
                new Shelf<Act>("acts", "act", "Acts", "The acts of Union law that the rules come from.",
                        law -> law.book().acts(), act -> true,
                        (law, act) -> new Row(act.id(), act.number(), Links.act(act.id()), act.title() + ".",
                                List.of()),
                        SourceShelves::act),
                new Shelf<Provision>("provisions", "provision", "Provisions",
                        "The text of the law as a tree: chapters, annexes, recitals and official guidance.",
                        law -> law.book().provisions(), provision -> provision.in() == null,
                        (law, provision) -> new Row(provision.id(), provision.number(), Links.provision(provision.id()),
                                provision.heading(), List.of()),
                        ProvisionBlocks::of),
                new Shelf<Reading>("readings", "reading", "Open questions of interpretation",
                        "Where the text allows more than one answer and nobody has decided: which one the rules take, and why.",
                        law -> law.book().readings(), reading -> true,
                        (law, reading) -> new Row(reading.id(), reading.question(), Links.reading(reading.id()),
                                "Taken here: " + Objects.requireNonNull(reading.answers().get(reading.taken())).says()
                                        + ".",
                                reading.basis().stream().map(law::cite).toList()),
                        SourceShelves::reading),
                new Shelf<Fact>("facts", "fact", "Facts", "What the rules ask about a project.",
                        law -> law.book().facts(), fact -> true,
                        (law, fact) -> new Row(fact.key(), fact.question(), Links.fact(fact.key()),
                                fact.help().isEmpty() ? null : fact.help(),
                                fact.basis().stream().map(law::cite).toList()),
                        SourceShelves::fact));
    }

    private static List<Block> act(LawDay law, Act act) {
        Items items = new Items(law);
        var book = law.book();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("days", "Its days", List.of(Item.of("Published", null).with(act.published()),
                Item.of("In force", null).with(act.inForce()))));
        if (act.amends() != null) {
            blocks.add(Block.of("amends", "What it amends", List.of(Item.of(law.ref(law.act(act.amends())), null))));
            blocks.add(Block.of("changes", "What it changed", List.of(new Item(act.id(),
                    "The law before and after it, side by side", changes(law, act), null, null, null))));
        }
        blocks.add(Block.of("amendedBy", "What amends it",
                book.acts()
                    .values()
                    .stream()
                    .filter(other -> act.id().equals(other.amends()))
                    .map(other -> Item.of(law.ref(other), null).with(other.inForce()))
                    .toList()));
        blocks.add(Block.of("applications", "Days of application that it sets",
                book.applications()
                    .stream()
                    .filter(rule -> rule.act().equals(act.id()))
                    .map(rule -> Item
                        .of("For " + rule.applies()
                            .of()
                            .stream()
                            .map(id -> name(law, id))
                            .reduce((one, other) -> one + ", " + other)
                            .orElse("nothing"), null)
                        .with(rule.from()))
                    .toList()));
        blocks.add(provisions(law, "added", "Provisions that it added", act, Provision::addedBy));
        blocks.add(provisions(law, "amended", "Provisions that it changed", act, Provision::amendedBy));
        blocks.add(provisions(law, "deleted", "Provisions that it deleted", act, Provision::deletedBy));
        blocks.add(Block.of("obligations", "Obligations that it words",
                book.obligations()
                    .values()
                    .stream()
                    .filter(obligation -> obligation.wordings()
                        .stream()
                        .map(Obligation.Wording::act)
                        .anyMatch(act.id()::equals))
                    .map(items::obligation)
                    .toList()));
        return blocks;
    }

    private static String changes(LawDay law, Act act) {
        return "/changes?from=%1$s&knownFrom=%2$s&to=%1$s&knownTo=%3$s".formatted(law.on(),
                act.published().minusDays(1), act.published());
    }

    private static String name(LawDay law, String id) {
        Act act = law.book().acts().get(id);
        if (act != null) {
            return "all of " + act.number();
        }
        Provision provision = law.book().provisions().get(id);
        return provision == null ? law.wording(Objects.requireNonNull(law.book().obligations().get(id))).title()
                : provision.number();
    }

    private static Block provisions(LawDay law, String id, String title, Act act,
            Function<Provision, @Nullable String> by) {
        return Block.of(id, title,
                law.book()
                    .provisions()
                    .values()
                    .stream()
                    .filter(provision -> act.id().equals(by.apply(provision)))
                    .map(provision -> Item.of(law.cite(provision.id())))
                    .toList());
    }

    private static List<Block> reading(LawDay law, Reading reading) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("answers", "The possible answers",
                reading.answers()
                    .values()
                    .stream()
                    .map(answer -> new Item(answer.name(),
                            answer.says() + (answer.name().equals(reading.taken()) ? " (taken here)" : ""), null,
                            "For it speaks: " + answer.speaksFor(), null, null))
                    .toList()));
        blocks.add(Block.of("because", "Why that one is taken", reading.because()));
        blocks
            .addAll(new Uses(law, part -> part instanceof ReadingIs is && is.reading().equals(reading.id())).blocks());
        return blocks;
    }

    private static List<Block> fact(LawDay law, Fact fact) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("answer", "What an answer looks like", switch (fact.type()) {
            case BOOLEAN -> "Yes or no.";
            case NUMBER -> "A number" + (fact.unit() == null ? "." : ", in " + fact.unit() + ".");
            case DATE -> "A day.";
            case TEXT -> "A text.";
            case CHOICE -> "One of the values below.";
            case CHOICES -> "Any of the values below, or none of them.";
        }));
        blocks.add(Block.of("values", "The values to choose from", fact.values()
            .values()
            .stream()
            .map(value -> new Item(value.name(), value.title(), null, value.help().isEmpty() ? null : value.help(),
                    null, value.basis().isEmpty() ? null : law.cite(value.basis().getFirst())))
            .toList()));
        blocks.addAll(new Uses(law, part -> part instanceof FactTest test && asks(test, fact.key())).blocks());
        return blocks;
    }

    private static boolean asks(FactTest test, String key) {
        return test.fact().equals(key)
                || test instanceof FactTest.Compares compares && key.equals(compares.bound().of());
    }

}
