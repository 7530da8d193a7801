package io.obligraph.law;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must be so for a condition to hold: named conditions and tests of facts, joined by
 * all, any and not. Every value is true, false or unknown by strong Kleene logic.
 */
public sealed interface Expression permits FactTest, Expression.AllOf, Expression.AnyOf, Expression.Not,
        Expression.Applying, Expression.Named, Expression.ReadingIs {

    /**
     * {@return the expressions directly inside this one, in the order written; empty for
     * references and tests}
     */
    default List<Expression> parts() {
        return List.of();
    }

    /**
     * {@return this expression and all that stand inside it, in the order written}
     */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /**
     * Holds if every part holds. Without parts it holds.
     *
     * @param parts the parts, in the order written
     */
    record AllOf(List<Expression> parts) implements Expression {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if some part holds. Without parts it does not hold.
     *
     * @param parts the parts, in the order written
     */
    record AnyOf(List<Expression> parts) implements Expression {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Holds if the part does not, by the content of the part, on whatever day the
     * provisions behind it apply.
     *
     * @param part what must not hold
     */
    record Not(Expression part) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(part);
        }
    }

    /**
     * Holds if the part holds and the provisions that it rests on apply on the day asked
     * about. An obligation's own conditions are always read so; this says it where
     * otherwise only the content counts, as in exemptions and under not.
     *
     * @param part what must hold and apply
     */
    record Applying(Expression part) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(part);
        }
    }

    /**
     * Holds if the named condition holds.
     *
     * @param condition the id of the condition
     */
    record Named(String condition) implements Expression {
    }

    /**
     * Holds under the answer to an open question of interpretation.
     *
     * @param reading the id of the reading
     * @param answer the answer under which it holds
     */
    record ReadingIs(String reading, String answer) implements Expression {
    }

}
