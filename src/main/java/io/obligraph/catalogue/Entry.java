package io.obligraph.catalogue;

import java.util.List;
import java.util.Map;

/** Something that the catalogue knows. */
public sealed interface Entry permits Model, Organisation, Practice, Standard, Initiative {

    /**
     * {@return the id, unique among entries of its type}
     */
    String id();

    /**
     * {@return what people call it}
     */
    String name();

    /**
     * {@return the ids of the other entries that it refers to, by their type}
     */
    Map<Class<? extends Entry>, List<String>> references();

}
