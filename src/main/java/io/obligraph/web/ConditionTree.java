package io.obligraph.web;

import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.Reading;
import io.obligraph.web.Step.Joint;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what must be so as a tree of sentences down to the facts. Negations are carried
 * down into the sentences, so that every line says what must be so and none has to be
 * read the other way round. What was shown once is not repeated.
 */
final class ConditionTree {

    private final LawDay law;

    private final Set<Shown> shown = new HashSet<>();

    private record Shown(String condition, boolean holds) {
    }

    ConditionTree(LawDay law) {
        this.law = law;
    }

    /**
     * {@return what must be so for an expression to hold}
     */
    Step of(Expression expression) {
        return step(expression, true);
    }

    private Step step(Expression expression, boolean holds) {
        return switch (expression) {
            case AllOf all -> joined("", holds ? Joint.ALL : Joint.ANY, all.parts(), holds);
            case AnyOf any -> joined("", holds ? Joint.ANY : Joint.ALL, any.parts(), holds);
            case Not not -> step(not.part(), !holds);
            case Applying applying -> step(applying.part(), holds);
            case Named named -> named(named, holds);
            case ReadingIs reading -> reading(reading, holds);
            case FactTest test -> test(test, holds);
        };
    }

    private Step joined(String statement, Joint joint, List<Expression> parts, boolean holds) {
        if (parts.size() == 1 && statement.isEmpty()) {
            return step(parts.getFirst(), holds);
        }
        List<Step> steps = parts.stream().map(part -> step(part, holds)).flatMap(step -> flat(step, joint)).toList();
        return new Step(statement, joint, null, null, steps);
    }

    /** All of all, and any of any, are one list. */
    private static Stream<Step> flat(Step step, Joint joint) {
        return step.statement().isEmpty() && step.joint() == joint ? step.parts().stream() : Stream.of(step);
    }

    private Step named(Named named, boolean holds) {
        Condition condition = Objects.requireNonNull(law.book().conditions().get(named.condition()));
        Condition.Wording wording = law.wording(condition);
        String statement = holds ? wording.title() : wording.negated();
        Citation basis = law.cite(wording.provision());
        String page = Links.condition(condition.id());
        Expression when = wording.when();
        if (when == null) {
            return new Step(statement, Joint.FACT, basis, page, List.of());
        }
        if (!shown.add(new Shown(named.condition(), holds))) {
            return new Step(statement, Joint.ABOVE, basis, page, List.of());
        }
        Step inner = step(when, holds);
        if (inner.statement().isEmpty()) {
            return new Step(statement, inner.joint(), basis, page, inner.parts());
        }
        if (inner.statement().equals(statement)) {
            return new Step(statement, inner.joint(), basis, page, inner.parts());
        }
        return new Step(statement, Joint.ALL, basis, page, List.of(inner));
    }

    private Step reading(ReadingIs is, boolean holds) {
        Reading reading = Objects.requireNonNull(law.book().readings().get(is.reading()));
        Reading.Answer answer = Objects.requireNonNull(reading.answers().get(is.answer()));
        String statement = "The open question «" + reading.question() + "» is " + (holds ? "" : "not ") + "answered «"
                + answer.says() + "»" + (is.answer().equals(reading.taken()) == holds ? ", as is assumed here"
                        : ", which is not assumed here");
        return new Step(statement, Joint.FACT, law.cite(reading.basis().getFirst()), Links.reading(reading.id()),
                List.of());
    }

    private Step test(FactTest test, boolean holds) {
        Fact fact = Objects.requireNonNull(law.book().facts().get(test.fact()));
        String basis = fact.basis().getFirst();
        if (test instanceof Includes includes) {
            List<String> own = Objects.requireNonNull(fact.values().get(includes.value())).basis();
            basis = own.isEmpty() ? basis : own.getFirst();
        }
        return new Step(law.law().reasoner().statement(test, holds), Joint.FACT, law.cite(basis),
                Links.fact(fact.key()), List.of());
    }

}
