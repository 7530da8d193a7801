package io.obligraph.graph;

import static io.obligraph.graph.Relationships.ALL_OF;
import static io.obligraph.graph.Relationships.ANY_OF;
import static io.obligraph.graph.Relationships.APPLYING;
import static io.obligraph.graph.Relationships.COMPARED_WITH;
import static io.obligraph.graph.Relationships.HOLDS_UNDER;
import static io.obligraph.graph.Relationships.MEANS;
import static io.obligraph.graph.Relationships.NOT;
import static io.obligraph.graph.Relationships.TESTS;

import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what must be so as conditions in the graph: named ones, and unnamed ones for what
 * an expression says in itself. A condition without relationships holds always, unless it
 * has the property {@code never}. {@link GraphToExpression} reads it back.
 */
final class ExpressionToGraph {

    static final String NEVER = "never";

    static final String OPERATOR = "operator";

    static final String VALUE = "value";

    static final String DIVIDED_BY = "dividedBy";

    static final String IS_TRUE = "is true";

    static final String INCLUDES = "includes";

    static final String BEFORE = "before";

    static final String REACHED = "reached";

    private final GraphImage image;

    ExpressionToGraph(GraphImage image) {
        this.image = image;
    }

    /** Draws the condition on which an item depends; none where it depends on nothing. */
    void depends(GraphNode item, String type, Expression when) {
        if (!when.equals(new AllOf(List.of()))) {
            item.link(type, condition(when));
        }
    }

    /**
     * {@return the condition that says it: the named one, or a new one without a name}
     */
    GraphNode condition(Expression when) {
        if (when instanceof Named named) {
            return image.node(Kind.CONDITION, named.condition());
        }
        GraphNode condition = image.unnamed(Kind.CONDITION);
        draw(condition, when);
        return condition;
    }

    /** Makes a condition say it. */
    void draw(GraphNode condition, Expression when) {
        switch (when) {
            case AllOf all -> condition.linkAll(ALL_OF, all.parts().stream().map(this::condition).toList());
            case AnyOf any -> {
                condition.linkAll(ANY_OF, any.parts().stream().map(this::condition).toList());
                condition.set(NEVER, any.parts().isEmpty() ? true : null);
            }
            case Not not -> condition.link(NOT, condition(not.part()));
            case Applying applying -> condition.link(APPLYING, condition(applying.part()));
            case Named named -> condition.link(MEANS, condition(named));
            case ReadingIs is -> condition.link(HOLDS_UNDER,
                    image.node(Kind.READING_ANSWER, LawToGraph.answerId(is.reading(), is.answer())));
            case FactTest test -> draw(condition, test);
        }
    }

    private void draw(GraphNode condition, FactTest test) {
        GraphNode fact = image.node(Kind.FACT, test.fact());
        switch (test) {
            case Stated stated -> condition.link(TESTS, fact, Map.of(OPERATOR, IS_TRUE));
            case Includes includes -> condition.link(TESTS, fact, Map.of(OPERATOR, INCLUDES, VALUE, includes.value()));
            case Compares compares -> draw(condition, fact, compares);
            case Before before -> condition.link(TESTS, fact, Map.of(OPERATOR, BEFORE, VALUE, before.day()));
            case Reached reached -> condition.link(TESTS, fact, Map.of(OPERATOR, REACHED));
        }
    }

    private void draw(GraphNode condition, GraphNode fact, Compares compares) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(OPERATOR, compares.comparison().sign());
        properties.put(VALUE, compares.bound().factor());
        if (compares.bound().divisor() != 1) {
            properties.put(DIVIDED_BY, compares.bound().divisor());
        }
        condition.link(TESTS, fact, properties);
        if (compares.bound().of() != null) {
            condition.link(COMPARED_WITH, image.node(Kind.FACT, compares.bound().of()));
        }
    }

}
