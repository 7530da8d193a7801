package io.obligraph.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses, before anything is built of it, what makes a small YAML document a large or
 * endless one.
 */
final class GuardedParser implements Parser {

    private static final int DEEPEST = 50;

    private final Parser parser;

    private int depth;

    GuardedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case Alias -> throw new Refused(event.getStartMark(), "it contains an alias",
                    "write the value out where it is meant; aliases are not read");
            case SequenceStart, MappingStart -> {
                if (++depth > DEEPEST) {
                    throw new Refused(event.getStartMark(), "it is nested more than " + DEEPEST + " levels deep",
                            "at most " + DEEPEST + " levels are read");
                }
            }
            case SequenceEnd, MappingEnd -> depth--;
            default -> {
            }
        }
        return event;
    }

    /** What is refused, and where. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Mark mark;

        private final String expected;

        Refused(Optional<Mark> mark, String message, String expected) {
            super(message);
            this.mark = mark.orElse(null);
            this.expected = expected;
        }

        @Nullable Mark mark() {
            return mark;
        }

        String expected() {
            return expected;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }

    }

}
