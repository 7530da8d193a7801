package io.obligraph.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the API finds the models of the catalogue. */
interface Models {

    /**
     * A model of the catalogue.
     *
     * @param id its id
     * @param name its name
     * @param facts what is known about it and its provider, in the words of the fact
     * vocabulary
     */
    record Model(String id, String name, Map<String, @Nullable Object> facts) {
    }

    /**
     * {@return the model of the id, empty if the catalogue has none}
     */
    Optional<Model> model(String id);

}
