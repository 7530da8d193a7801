package io.obligraph.law;

import io.obligraph.law.Expression.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks that no condition rests on itself. */
final class CycleCheck {

    private final LawBook book;

    private final BiConsumer<String, String> problems;

    private final Set<String> done = new HashSet<>();

    private final List<String> path = new ArrayList<>();

    CycleCheck(LawBook book, BiConsumer<String, String> problems) {
        this.book = book;
        this.problems = problems;
    }

    void check() {
        book.conditions().keySet().forEach(this::follow);
    }

    private void follow(String id) {
        int before = path.indexOf(id);
        if (before >= 0) {
            List<String> circle = path.subList(before, path.size());
            problems.accept("conditions/" + id,
                    "the condition rests on itself: " + String.join(" → ", circle) + " → " + id);
            return;
        }
        Condition condition = book.conditions().get(id);
        if (condition == null || !done.add(id)) {
            return;
        }
        path.add(id);
        condition.wordings().forEach(wording -> follow(wording.when()));
        path.removeLast();
    }

    private void follow(@Nullable Expression expression) {
        if (expression instanceof Named named) {
            follow(named.condition());
        }
        else if (expression != null) {
            expression.parts().forEach(this::follow);
        }
    }

}
