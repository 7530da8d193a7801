package io.obligraph.graph;

import static io.obligraph.graph.Relationships.ALLOWS;
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
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Comparison;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.graph.GraphNode.Link;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what must be so from the conditions that {@link ExpressionToGraph} draws. */
final class GraphToExpression {

    private static final List<String> FORMS = List.of(ALL_OF, ANY_OF, NOT, APPLYING, MEANS, TESTS, HOLDS_UNDER);

    private static final String NUMBER = "a number, such as 1.0e25";

    private final Map<GraphNode, GraphNode> readingsOfAnswers = new HashMap<>();

    private final Set<GraphNode> around = new HashSet<>();

    /**
     * Makes a reader.
     * @param image what was read out of the graph
     */
    GraphToExpression(GraphImage image) {
        image.named(Kind.READING)
            .forEach(reading -> reading.all(ALLOWS).forEach(answer -> this.readingsOfAnswers.put(answer, reading)));
    }

    /**
     * {@return on what an item depends; all of nothing where it depends on nothing}
     */
    Expression dependence(GraphNode item, String type) {
        GraphNode condition = item.oneOrNull(type);
        return condition == null ? new AllOf(List.of()) : named(condition);
    }

    /**
     * {@return the condition by its name, or what it says where it has none}
     */
    Expression named(GraphNode condition) {
        if (condition.isNamed()) {
            return new Named(condition.id());
        }
        if (!around.add(condition)) {
            throw new UnreadableNode(condition, "contains itself; conditions must form no circle");
        }
        Expression content = content(condition);
        around.remove(condition);
        return content;
    }

    /**
     * {@return what a condition, or a former wording of one, says}
     * @throws UnreadableNode if its relationships do not say one thing
     */
    Expression content(GraphNode condition) {
        List<String> forms = FORMS.stream().filter(form -> condition.links(form).findAny().isPresent()).toList();
        if (forms.isEmpty()) {
            return condition.flag(ExpressionToGraph.NEVER) ? new AnyOf(List.of()) : new AllOf(List.of());
        }
        if (forms.size() > 1) {
            throw new UnreadableNode(condition,
                    "has relationships " + String.join(" and ", forms) + "; all must be of one of these types");
        }
        String form = forms.getFirst();
        return switch (form) {
            case ALL_OF -> new AllOf(parts(condition, form));
            case ANY_OF -> new AnyOf(parts(condition, form));
            case NOT -> new Not(named(condition.one(form)));
            case APPLYING -> new Applying(named(condition.one(form)));
            case MEANS -> named(condition.one(form));
            case HOLDS_UNDER -> reading(condition, condition.one(form));
            default -> test(condition);
        };
    }

    private List<Expression> parts(GraphNode condition, String form) {
        return condition.all(form).stream().map(this::named).toList();
    }

    private Expression reading(GraphNode condition, GraphNode answer) {
        GraphNode reading = readingsOfAnswers.get(answer);
        if (reading == null) {
            throw new UnreadableNode(condition, "holds under " + answer + ", which no reading allows");
        }
        return new ReadingIs(reading.id(), answer.text(LawToGraph.NAME));
    }

    private Expression test(GraphNode condition) {
        String fact = condition.one(TESTS).id();
        Link test = condition.links(TESTS).findFirst().orElseThrow();
        Map<String, Object> said = test.properties();
        String operator = GraphNode.value(condition, said, ExpressionToGraph.OPERATOR, String.class, "an operator");
        return switch (operator) {
            case ExpressionToGraph.IS_TRUE -> new Stated(fact);
            case ExpressionToGraph.INCLUDES -> new Includes(fact, GraphNode.value(condition, said,
                    ExpressionToGraph.VALUE, String.class, "the name of a value of the fact " + fact));
            case ExpressionToGraph.BEFORE -> new Before(fact, GraphNode.value(condition, said, ExpressionToGraph.VALUE,
                    LocalDate.class, "a day, such as date('2026-08-02')"));
            case ExpressionToGraph.REACHED -> new Reached(fact);
            default -> new Compares(fact, comparison(condition, operator), bound(condition, said));
        };
    }

    private static Comparison comparison(GraphNode condition, String operator) {
        return Arrays.stream(Comparison.values())
            .filter(comparison -> comparison.sign().equals(operator))
            .findFirst()
            .orElseThrow(() -> new UnreadableNode(condition,
                    "tests by the operator «%s»; there are %s, %s, %s, %s, >, >=, < and <=".formatted(operator,
                            ExpressionToGraph.IS_TRUE, ExpressionToGraph.INCLUDES, ExpressionToGraph.BEFORE,
                            ExpressionToGraph.REACHED)));
    }

    private static Bound bound(GraphNode condition, Map<String, Object> said) {
        double factor = GraphNode.value(condition, said, ExpressionToGraph.VALUE, Number.class, NUMBER).doubleValue();
        double divisor = said.containsKey(ExpressionToGraph.DIVIDED_BY)
                ? GraphNode.value(condition, said, ExpressionToGraph.DIVIDED_BY, Number.class, NUMBER).doubleValue()
                : 1;
        return new Bound(factor, divisor, condition.idOrNull(COMPARED_WITH));
    }

}
