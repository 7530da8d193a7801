package io.obligraph.api;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON. An answer consists of few kinds of values, which need no search
 * for how to write them; asking for their classes first is faster than for interfaces.
 */
final class AnswerWriter {

    private AnswerWriter() {
    }

    static void write(JsonMapper json, Object answer, OutputStream body) {
        try (JsonGenerator generator = json.createGenerator(body)) {
            write(answer, generator);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator generator) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case LinkedHashMap<?, ?> object -> object(object, generator);
            case ArrayList<?> list -> list(list, generator);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Map<?, ?> object -> object(object, generator);
            case List<?> list -> list(list, generator);
            default -> generator.writePOJO(value);
        }
    }

    private static void object(Map<?, ?> object, JsonGenerator generator) {
        generator.writeStartObject();
        for (Map.Entry<?, ?> field : object.entrySet()) {
            generator.writeName((String) field.getKey());
            write(field.getValue(), generator);
        }
        generator.writeEndObject();
    }

    private static void list(List<?> list, JsonGenerator generator) {
        generator.writeStartArray();
        for (Object each : list) {
            write(each, generator);
        }
        generator.writeEndArray();
    }

}
