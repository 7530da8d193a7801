package io.obligraph.web;

import io.obligraph.law.Similar;
import java.util.Collection;
import java.util.Map;

/** There is nothing of the name that an address gives. */
final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotThere(String message) {
        super(message);
    }

    /**
     * {@return that there is no such thing, with the names that may have been meant}
     * @param kind what kind of thing, in the singular
     * @param id the name that was given
     * @param ids the names that there are
     */
    static NotThere of(String kind, String id, Collection<String> ids) {
        return new NotThere("There is no " + kind + " «" + id + "»" + Similar.hint(id, ids));
    }

    /**
     * {@return the thing of the name}
     * @param kind what kind of thing, in the singular
     * @param id the name that was given
     * @param things what there is
     * @param <T> the type of the things
     * @throws NotThere if there is none
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

}
