package io.obligraph.web;

import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Penalty;
import io.obligraph.law.Selection;
import io.obligraph.law.Worded;
import io.obligraph.web.ChangesPage.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says how a rule was worded on one side and how it is on the other, where that differs.
 */
final class Rewording {

    private final LawDay before;

    private final LawDay after;

    private final List<Both> lines = new ArrayList<>();

    private Rewording(LawDay before, LawDay after) {
        this.before = before;
        this.after = after;
    }

    /**
     * {@return what differs, a line for each part of the wordings that does; both sides
     * must word the rule}
     */
    static <W extends Worded.Wording> List<Both> of(LawDay before, LawDay after, Worded<W> rule) {
        return new Rewording(before, after).compare(before.wording(rule), after.wording(rule));
    }

    private List<Both> compare(Worded.Wording then, Worded.Wording now) {
        compare("Called", then, now, (law, wording) -> List.of(title(wording)));
        compare("In short", then, now, (law, wording) -> Stream.ofNullable(summary(wording)).toList());
        compare("Provision", then, now, (law, wording) -> List.of(law.cite(wording.provision()).number()));
        compare("Whom it binds", then, now,
                (law, wording) -> parties(wording).map(party -> law.party(party).title()).toList());
        compare("What it reaches", then, now, Rewording::reach);
        compare("When", then, now, Rewording::conditions);
        return List.copyOf(lines);
    }

    private interface Says {

        List<String> of(LawDay law, Worded.Wording wording);

    }

    private void compare(String title, Worded.Wording then, Worded.Wording now, Says says) {
        List<String> was = says.of(before, then);
        List<String> is = says.of(after, now);
        if (!was.equals(is)) {
            lines.add(new Both(title, compared(was, is), compared(is, was)));
        }
    }

    private static List<Compared> compared(List<String> texts, List<String> others) {
        if (texts.size() == 1 && others.size() == 1) {
            return List.of(Compared.of(texts.getFirst(), others.getFirst()));
        }
        return texts.stream().map(text -> Compared.whole(text, !others.contains(text))).toList();
    }

    private static String title(Worded.Wording wording) {
        return switch (wording) {
            case Obligation.Wording obligation -> obligation.title();
            case Exemption.Wording exemption -> exemption.title();
            case GracePeriod.Wording grace -> grace.title();
            case Penalty.Wording penalty -> penalty.title();
            case Condition.Wording condition -> condition.title();
        };
    }

    /**
     * {@return what a wording says in a sentence or more, {@code null} where its title
     * says it}
     */
    static @Nullable String summary(Worded.Wording wording) {
        return switch (wording) {
            case Obligation.Wording obligation -> obligation.summary();
            case Exemption.Wording exemption -> exemption.summary();
            case GracePeriod.Wording grace -> grace.summary();
            case Penalty.Wording penalty -> penalty.summary();
            case Condition.Wording condition -> null;
        };
    }

    private static Stream<String> parties(Worded.Wording wording) {
        return switch (wording) {
            case Obligation.Wording obligation -> obligation.binds().stream().map(Obligation.Binding::party).distinct();
            case Exemption.Wording exemption -> exemption.parties().stream();
            case GracePeriod.Wording grace -> grace.parties().stream();
            case Penalty.Wording penalty -> penalty.parties().stream();
            case Condition.Wording condition -> Stream.empty();
        };
    }

    private static List<String> reach(LawDay law, Worded.Wording wording) {
        return switch (wording) {
            case Exemption.Wording exemption -> reach(law, exemption.lifts());
            case GracePeriod.Wording grace -> reach(law, grace.delays());
            case Penalty.Wording penalty -> reach(law, penalty.punishes());
            case Obligation.Wording obligation -> List.of();
            case Condition.Wording condition -> List.of();
        };
    }

    private static List<String> reach(LawDay law, Selection selection) {
        Function<String, String> name = id -> name(law, id);
        return Stream
            .concat(selection.of().stream().map(name), selection.except().stream().map(id -> "not " + name.apply(id)))
            .toList();
    }

    private static String name(LawDay law, String id) {
        if (law.book().acts().containsKey(id)) {
            return "all of " + law.act(id).number();
        }
        return law.book().provisions().containsKey(id) ? law.cite(id).number()
                : law.wording(Objects.requireNonNull(law.book().obligations().get(id))).title();
    }

    private static List<String> conditions(LawDay law, Worded.Wording wording) {
        if (wording instanceof Obligation.Wording obligation) {
            return LawPages.conditions(law, obligation);
        }
        Expression when = wording.when();
        return when == null ? List.of() : LawPages.says(law, when).toList();
    }

}
