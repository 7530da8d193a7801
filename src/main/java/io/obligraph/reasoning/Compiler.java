package io.obligraph.reasoning;

import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.LawBook;
import io.obligraph.law.Worded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns expressions into nodes, in two ways. By content an expression holds if the facts
 * are so. Applying, it holds if besides every condition in it rests on a provision that
 * applies on the day; what is negated counts by content in both.
 */
final class Compiler {

    private final LawBook book;

    private final ProgramBuilder nodes;

    private final Map<String, Integer> contents = new HashMap<>();

    private final Map<String, Integer> applying = new HashMap<>();

    Compiler(LawBook book, ProgramBuilder nodes) {
        this.book = book;
        this.nodes = nodes;
    }

    int content(Expression expression) {
        return switch (expression) {
            case AllOf all -> nodes.and(all.parts().stream().map(this::content).toList());
            case AnyOf any -> nodes.or(any.parts().stream().map(this::content).toList());
            case Not not -> nodes.not(content(not.part()));
            case Applying when -> applying(when.part());
            case Named named -> named(named.condition(), contents, false);
            case ReadingIs reading -> nodes.reading(reading);
            case FactTest test -> nodes.test(test);
        };
    }

    int applying(Expression expression) {
        return switch (expression) {
            case AllOf all -> nodes.and(all.parts().stream().map(this::applying).toList());
            case AnyOf any -> nodes.or(any.parts().stream().map(this::applying).toList());
            case Named named -> named(named.condition(), applying, true);
            default -> content(expression);
        };
    }

    private int named(String id, Map<String, Integer> known, boolean applies) {
        Integer found = known.get(id);
        if (found != null) {
            return found;
        }
        Condition condition = book.conditions().get(id);
        List<Integer> wordings = new ArrayList<>();
        for (int i = 0; i < condition.wordings().size(); i++) {
            Condition.Wording wording = condition.wordings().get(i);
            if (wording.when() != null) {
                List<Integer> parts = inForce(condition, i);
                if (applies) {
                    parts.addAll(applies(wording));
                }
                parts.add(applies ? applying(wording.when()) : content(wording.when()));
                wordings.add(nodes.and(parts));
            }
        }
        int node = nodes.labelled(nodes.or(wordings), new Label.OfCondition(condition));
        known.put(id, node);
        return node;
    }

    /**
     * {@return what must be so for a wording to be the one in force; nothing for the only
     * wording, if the basic act set it}
     */
    List<Integer> inForce(Worded<?> item, int index) {
        List<String> acts = item.wordings().stream().map(Worded.Wording::act).toList();
        List<Integer> parts = new ArrayList<>();
        if (acts.size() > 1) {
            parts.add(nodes.gate(new Gate.Worded(acts, index)));
        }
        else if (book.acts().get(acts.getFirst()).amends() != null) {
            parts.add(nodes.gate(new Gate.Known(acts.getFirst())));
        }
        return parts;
    }

    /**
     * {@return what must be so for the provision of a wording to apply; nothing if days
     * are not set for it}
     */
    List<Integer> applies(Worded.Wording wording) {
        return applies(wording.provision(), wording.act());
    }

    List<Integer> applies(String provision, String act) {
        return Knowledge.hasDay(book, provision) ? List.of(nodes.gate(new Gate.Applies(provision, act))) : List.of();
    }

}
