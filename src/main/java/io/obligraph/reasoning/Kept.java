package io.obligraph.reasoning;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * What was found about nodes, so that it is found once. Threads that find it at the same
 * time find the same.
 */
final class Kept<T> {

    private final AtomicReferenceArray<T> found;

    private final IntFunction<T> find;

    Kept(int size, IntFunction<T> find) {
        this.found = new AtomicReferenceArray<>(size);
        this.find = find;
    }

    /**
     * {@return what there is to be found about a node}
     */
    T of(int node) {
        T known = found.get(node);
        if (known == null) {
            known = find.apply(node);
            found.set(node, known);
        }
        return known;
    }

}
