package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON, XML or YAML document and the line on which it stands. An XML element
 * has its attributes and its elements in it, so the same path leads to the same value in
 * whatever notation a format is written.
 */
final class Place {

    private static final Place NOWHERE = new Place("", 0);

    private static final int MOST_WORDS = 150;

    private final String name;

    private final int line;

    private @Nullable String text;

    private List<Place> parts = List.of();

    private boolean attribute;

    /**
     * Makes a place without content.
     * @param name the key or the name of the element, empty in lists
     * @param line the line, from 1
     */
    Place(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * {@return a place with a text}
     */
    static Place of(String name, int line, String text) {
        Place place = new Place(name, line);
        place.text = text;
        return place;
    }

    /**
     * {@return the place of a value that was read elsewhere}
     */
    static Place of(String name, Value value) {
        Place place = new Place(name, value.line());
        switch (value) {
            case Value.Scalar scalar -> {
                if (scalar.content() != null) {
                    place.say(scalar.written());
                }
            }
            case Value.Items list -> list.items().forEach(item -> place.add(of("", item)));
            case Value.Entries map -> map.entries().forEach((key, entry) -> place.add(of(key, entry)));
        }
        return place;
    }

    /**
     * {@return an attribute of an XML element}
     */
    static Place attribute(String name, int line, String text) {
        Place place = of(name, line, text);
        place.attribute = true;
        return place;
    }

    void add(Place part) {
        if (parts.isEmpty()) {
            parts = new ArrayList<>(4);
        }
        parts.add(part);
    }

    void say(String text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    /**
     * {@return the line, from 1; 0 for a place that the document does not have}
     */
    int line() {
        return line;
    }

    /**
     * {@return the text of a scalar, empty for anything else}
     */
    String text() {
        return (text == null) ? "" : text;
    }

    /**
     * {@return whether the document has this place}
     */
    boolean exists() {
        return line > 0;
    }

    /**
     * {@return the first part of a name; a place that does not exist where there is none}
     */
    Place get(String part) {
        for (Place each : parts) {
            if (each.name.equals(part)) {
                return each;
            }
        }
        return NOWHERE;
    }

    /**
     * {@return the parts of a list, without attributes; a scalar is its own only part}
     */
    List<Place> items() {
        if (text != null && parts.isEmpty()) {
            return List.of(this);
        }
        return parts.stream().filter(part -> !part.attribute).toList();
    }

    /**
     * {@return the part of a list at an index, a place that does not exist where there is
     * none}
     */
    Place item(int index) {
        List<Place> items = items();
        return (index < items.size()) ? items.get(index) : NOWHERE;
    }

    /**
     * {@return the name, if it has one, with the text or what is in it}
     */
    String words() {
        return name.isEmpty() ? brief() : name + ": " + brief();
    }

    /**
     * {@return the text; of a list or map, as much of what is in it as makes some hundred
     * characters}
     */
    String brief() {
        StringBuilder words = new StringBuilder();
        gather(words);
        return words.toString().strip();
    }

    private void gather(StringBuilder words) {
        words.append(text());
        for (Place part : parts) {
            if (words.length() > MOST_WORDS) {
                return;
            }
            words.append(part == parts.getFirst() ? "" : ", ");
            words.append(part.name.isEmpty() ? "" : part.name + ": ");
            part.gather(words);
        }
    }

}
