package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says where the fields of a GraphQL type come from. A type's values are {@link Seen}
 * items. Fields are read directly from the item, without reflection and without an
 * environment that is made for each field, because answers have thousands of them.
 *
 * @param <T> the kind of item behind the type
 */
final class TypeFields<T> {

    private final TypeRuntimeWiring.Builder wiring;

    private TypeFields(String type) {
        this.wiring = TypeRuntimeWiring.newTypeWiring(type);
    }

    /**
     * {@return the fields of a type, still to be named}
     * @param type the name of the type
     * @param item the kind of item behind it
     */
    static <T> TypeFields<T> of(String type, Class<T> item) {
        return new TypeFields<>(type);
    }

    /**
     * {@return the fields of a type, still to be named}
     * @param type the name of the type
     */
    static <T> TypeFields<T> of(String type) {
        return new TypeFields<>(type);
    }

    /** A field that the item itself answers. */
    TypeFields<T> field(String name, Function<T, @Nullable Object> reader) {
        return fetched(name, new Read<T>((item, view) -> reader.apply(item)));
    }

    /** A field that the item and the view answer together. */
    TypeFields<T> seen(String name, BiFunction<T, LawView, @Nullable Object> reader) {
        return fetched(name, new Read<>(reader));
    }

    /** A field with arguments. */
    TypeFields<T> asked(String name, Asked<T> reader) {
        return fetched(name, new Ask<>(reader));
    }

    /** A field read in any other way, for instance one that is shown as a connection. */
    TypeFields<T> fetched(String name, DataFetcher<?> fetcher) {
        wiring.dataFetcher(name, fetcher);
        return this;
    }

    void addTo(RuntimeWiring.Builder runtimeWiring) {
        runtimeWiring.type(wiring);
    }

    /** Reads a field with arguments. */
    interface Asked<T> {

        @Nullable Object read(T item, LawView view, DataFetchingEnvironment arguments);

    }

    @SuppressWarnings("unchecked")
    private static <T> Seen<T> seen(Object source) {
        return (Seen<T>) source;
    }

    /** Reads a field from the item and the view alone. */
    record Read<T>(BiFunction<T, LawView, @Nullable Object> reader) implements LightDataFetcher<Object> {

        @Nullable Object read(Object source) {
            Seen<T> seen = seen(source);
            return reader.apply(seen.item(), seen.view());
        }

        @Override
        public @Nullable Object get(GraphQLFieldDefinition field, Object source,
                Supplier<DataFetchingEnvironment> environment) {
            return read(source);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }
    }

    private record Ask<T>(Asked<T> reader) implements TrivialDataFetcher<Object> {
        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            Seen<T> seen = seen(environment.getSource());
            return reader.read(seen.item(), seen.view(), environment);
        }
    }

}
