package io.obligraph.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The chosen fields of an item, all of which can be read from it at once.
 *
 * @param fields the fields, in the order in which they are answered
 */
record PlainFields(List<PlainField> fields) implements Function<Object, @Nullable Object> {

    /**
     * A field.
     *
     * @param key under what it is answered
     * @param reader reads it
     * @param nonNull whether it must have a value
     * @param completion makes the answer of the value
     */
    record PlainField(String key, TypeFields.Read<?> reader, boolean nonNull,
            Function<Object, @Nullable Object> completion) {
    }

    /**
     * {@return how many fields an item has at most}
     */
    int count() {
        int count = fields.size();
        for (PlainField field : fields) {
            if (field.completion() instanceof PlainFields inner) {
                count += inner.count();
            }
        }
        return count;
    }

    /**
     * {@return the answers of an item, by key}
     * @throws IllegalStateException if a field has no value that it must have, or no
     * value yet
     */
    @Override
    public Map<String, @Nullable Object> apply(Object item) {
        Map<String, @Nullable Object> answers = LinkedHashMap.newLinkedHashMap(fields.size());
        for (PlainField field : fields) {
            Object value = field.reader().read(item);
            if (value == null ? field.nonNull() : value instanceof CompletionStage) {
                throw new IllegalStateException(field.key());
            }
            answers.put(field.key(), value == null ? null : field.completion().apply(value));
        }
        return answers;
    }

}
