package io.obligraph.graph;

/**
 * Where the law that answers at this moment is found. A reload replaces it as a whole;
 * whoever asks takes one and stays with it.
 */
public interface CurrentLaw {

    /**
     * {@return the law that answers now}
     * @throws IllegalStateException if none has been loaded yet
     */
    LawSnapshot snapshot();

}
