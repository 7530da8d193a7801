package io.obligraph.web;

import io.obligraph.law.Similar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** There is nothing of the name that an address gives. */
final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many things that begin with the name are shown. */
    private static final int SHOWN = 10;

    private final transient List<Near> near;

    /**
     * Something that may have been meant.
     *
     * @param id its id
     * @param title what it is called
     */
    record Near(String id, String title) {
    }

    private NotThere(String message, List<Near> near) {
        super(message);
        this.near = near;
    }

    /**
     * {@return that there is no such thing, with the names that may have been meant}
     * @param kind what kind of thing, in the singular
     * @param id the name that was given
     * @param ids the names that there are
     */
    static NotThere of(String kind, String id, Collection<String> ids) {
        return of(kind, id, near(id, ids).stream().map(each -> new Near(each, each)).toList());
    }

    private static NotThere of(String kind, String id, List<Near> near) {
        return new NotThere("There is no " + kind + " «" + id + "»", near);
    }

    /** Those that the name is the beginning of, or else those that are like it. */
    private static List<String> near(String id, Collection<String> ids) {
        List<String> begun = new ArrayList<>(
                ids.stream().filter(each -> !id.isEmpty() && each.startsWith(id)).limit(SHOWN).toList());
        return begun.isEmpty() ? Similar.to(id, ids) : begun;
    }

    /**
     * {@return the thing of the name}
     * @param kind what kind of thing, in the singular
     * @param id the name that was given
     * @param things what there is
     * @param title says what a thing is called
     * @param <T> the type of the things
     * @throws NotThere if there is none
     */
    static <T> T find(String kind, String id, Map<String, T> things, Function<T, String> title) {
        T found = things.get(id);
        if (found == null) {
            throw of(kind, id,
                    near(id, things.keySet()).stream()
                        .map(each -> new Near(each, title.apply(Objects.requireNonNull(things.get(each)))))
                        .toList());
        }
        return found;
    }

    /**
     * {@return the thing of the name, where the names say what things are}
     */
    static <T> T find(String kind, String id, Map<String, T> things) {
        T found = things.get(id);
        if (found == null) {
            throw of(kind, id, things.keySet());
        }
        return found;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    /**
     * {@return what may have been meant, the likeliest first}
     */
    List<Near> near() {
        return near;
    }

}
