package io.obligraph.api;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a valid query before it runs, whatever its variables: how deep it goes, how
 * many aliases it has, and what it costs. The cost is the number of fields that the
 * answer may be expected to have. A list counts with its bound {@code first} (as large as
 * a page may be where that is a variable), otherwise with what the directive
 * {@code @listSize} assumes.
 */
final class DocumentBounds {

    /**
     * What a list of objects counts where nothing says how long it is, as in
     * introspection.
     */
    private static final int ASSUMED = 10;

    private final GraphQLSchema schema;

    private final Limits limits;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private final Map<String, Measure> measured = new HashMap<>();

    private int aliases;

    private record Measure(int depth, double cost) {
        static final Measure NOTHING = new Measure(0, 0);

        Measure and(Measure other) {
            return new Measure(Math.max(depth, other.depth), cost + other.cost);
        }
    }

    private DocumentBounds(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * {@return an error for each limit that some operation of the document exceeds}
     */
    static List<ApiError> exceeded(Document document, GraphQLSchema schema, Limits limits) {
        return new DocumentBounds(schema, limits).exceeded(document);
    }

    private List<ApiError> exceeded(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
            .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        Measure most = Measure.NOTHING;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Measure measure = measure(operation.getSelectionSet(), schema.getQueryType());
            most = new Measure(Math.max(most.depth, measure.depth), Math.max(most.cost, measure.cost));
        }
        List<ApiError> errors = new ArrayList<>();
        if (most.depth > limits.depth()) {
            errors.add(ApiError.beyond("The query is " + most.depth + " levels deep",
                    "use at most " + limits.depth() + " levels"));
        }
        if (most.cost > limits.cost()) {
            errors.add(ApiError.beyond(
                    "The answer may be expected to have " + (long) Math.min(most.cost, 1e15) + " fields",
                    "ask for at most " + limits.cost() + ": fewer fields, shorter lists, or in several questions"));
        }
        if (aliases > limits.aliases()) {
            errors.add(ApiError.beyond("The query has " + aliases + " aliases",
                    "use at most " + limits.aliases() + " aliases"));
        }
        return errors;
    }

    private Measure measure(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        Measure sum = Measure.NOTHING;
        if (selections != null && type instanceof GraphQLFieldsContainer parent) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(switch (selection) {
                    case Field field -> field(field, parent);
                    case InlineFragment inline -> measure(inline.getSelectionSet(), inline.getTypeCondition() == null
                            ? parent : schema.getType(inline.getTypeCondition().getName()));
                    case FragmentSpread spread -> fragment(spread.getName());
                    default -> Measure.NOTHING;
                });
            }
        }
        return sum;
    }

    private Measure fragment(String name) {
        Measure known = measured.get(name);
        if (known == null) {
            FragmentDefinition fragment = fragments.get(name);
            known = measure(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()));
            measured.put(name, known);
        }
        return known;
    }

    private Measure field(Field field, GraphQLFieldsContainer parent) {
        if (field.getAlias() != null) {
            aliases++;
        }
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent, field.getName());
        Measure below = measure(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
        return new Measure(below.depth + 1, 1 + below.cost * size(field, definition));
    }

    private double size(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("first") != null) {
            return field.getArguments()
                .stream()
                .filter(argument -> argument.getName().equals("first"))
                .map(Argument::getValue)
                .filter(IntValue.class::isInstance)
                .mapToDouble(value -> ((IntValue) value).getValue().doubleValue())
                .findFirst()
                .orElse(limits.page());
        }
        boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        // The entries of a page are already counted where the page is asked for.
        if (!list || definition.getName().equals("edges")) {
            return 1;
        }
        var assumed = definition.getAppliedDirective("listSize");
        return assumed == null ? ASSUMED : assumed.getArgument("assumedSize").<Integer>getValue();
    }

}
