package io.obligraph.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML with the line of every value. Anchors, and with them aliases, are refused,
 * as are keys that are not plain texts.
 */
final class YamlPlaces {

    private final String name;

    private final Deque<Level> open = new ArrayDeque<>();

    private int values;

    private YamlPlaces(String name) {
        this.name = name;
    }

    /**
     * {@return the map that is the document}
     * @param name the name of the document
     * @param text its text
     * @throws UnreadableDocument if it is no YAML map or exceeds a bound
     */
    static Place read(String name, String text) throws UnreadableDocument {
        LoadSettings settings = LoadSettings.builder().setLabel(name).setCodePointLimit(Bounds.BYTES).build();
        try {
            return new YamlPlaces(name).content(new Parse(settings).parseString(text).iterator());
        }
        catch (MarkedYamlEngineException e) {
            throw new UnreadableDocument(name, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "it is not well-formed YAML: " + e.getProblem(), "well-formed YAML");
        }
        catch (YamlEngineException e) {
            throw new UnreadableDocument(name, 0, "it is not well-formed YAML", "well-formed YAML");
        }
    }

    private Place content(Iterator<Event> events) throws UnreadableDocument {
        Place document = new Place("", 1);
        open.push(new Level(document, false));
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof CollectionEndEvent) {
                open.pop();
            }
            else if (event instanceof NodeEvent node) {
                next(node);
            }
        }
        Place root = document.item(0);
        if (!root.exists() || !root.text().isEmpty()) {
            throw new UnreadableDocument(name, root.line(), "it is not a YAML map", "a document has keys and values");
        }
        return root;
    }

    private void next(NodeEvent event) throws UnreadableDocument {
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw new UnreadableDocument(name, line, "it has an anchor or an alias", "write the value out");
        }
        if (++values > Bounds.VALUES) {
            throw Bounds.tooMany(name);
        }
        Level level = open.element();
        if (level.map && level.key == null) {
            level.key = key(event, line);
            return;
        }
        Place place = new Place((level.key == null) ? "" : level.key, line);
        if (level.map && level.place.get(place.name()).exists()) {
            throw new UnreadableDocument(name, line, "«" + place.name() + "» stands twice", "every key once");
        }
        level.key = null;
        level.place.add(place);
        if (event instanceof ScalarEvent scalar) {
            place.say(scalar.getValue());
        }
        else if (event instanceof CollectionStartEvent) {
            open.push(new Level(place, event instanceof MappingStartEvent));
            if (open.size() > Bounds.DEPTH) {
                throw Bounds.tooDeep(name, line);
            }
        }
    }

    private String key(NodeEvent event, int line) throws UnreadableDocument {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw new UnreadableDocument(name, line, "a key is not a text", "keys that are plain texts");
    }

    private static final class Level {

        private final Place place;

        private final boolean map;

        private @Nullable String key;

        private Level(Place place, boolean map) {
            this.place = place;
            this.map = map;
        }

    }

}
