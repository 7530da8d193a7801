package io.obligraph.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scalar {@code Date}: a day of four, two and two digits that exists in the calendar,
 * and nothing else.
 */
final class DateScalar implements Coercing<LocalDate, String> {

    /** What a day looks like. */
    static final String EXPECTED = "use a day in the form 2026-08-02";

    /** The scalar. */
    static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar().name("Date").coercing(new DateScalar()).build();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);

    private DateScalar() {
    }

    /**
     * {@return the day that a text says, empty if it says none}
     */
    static Optional<LocalDate> day(@Nullable Object text) {
        try {
            return text instanceof String day && day.length() == 10 ? Optional.of(LocalDate.parse(day, DAY))
                    : Optional.empty();
        }
        catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String serialize(Object day, GraphQLContext context, Locale locale) {
        if (day instanceof LocalDate) {
            return day.toString();
        }
        throw new CoercingSerializeException("«" + day + "» is no day");
    }

    @Override
    public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
        return day(input).orElseThrow(() -> new CoercingParseValueException("«" + input + "» is no day; " + EXPECTED));
    }

    @Override
    public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return day(input instanceof StringValue text ? text.getValue() : null)
            .orElseThrow(() -> new CoercingParseLiteralException("This is no day; " + EXPECTED));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

}
