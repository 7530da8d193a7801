package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the graph shows.
 *
 * @param from the thing that it begins with, {@code null} where none was chosen
 * @param text the words looked for, empty for none
 * @param found what was found under the words
 * @param nodes all things to be seen
 * @param edges the relationships between them
 * @param opened the things that are unfolded, each with its neighbours in words
 * @param kinds the kinds of things to be seen, each with the address that shows only
 * these, or all again
 */
record GraphPage(@Nullable Node from, String text, List<Node> found, List<Node> nodes, List<Edge> edges,
        List<Opened> opened, List<Kind> kinds) {

    /**
     * A thing.
     *
     * @param key its kind and id, unique in the graph
     * @param kind its kind
     * @param title what it is called
     * @param page the address of its own page, {@code null} where it has none
     * @param unfolded whether its neighbours are shown
     * @param unfold the address that shows its neighbours as well, or no longer
     */
    record Node(String key, String kind, String title, @Nullable String page, boolean unfolded, String unfold) {
    }

    /**
     * A relationship.
     *
     * @param source the key of the thing that it leaves
     * @param target the key of the thing that it reaches
     * @param words what it says, between the two
     */
    record Edge(String source, String target, String words) {
    }

    /**
     * A thing with its neighbours.
     *
     * @param node the thing
     * @param sentences what it has to do with them
     * @param more how many more neighbours there are that are not shown
     */
    record Opened(Node node, List<Sentence> sentences, int more) {
    }

    /**
     * A relationship in words.
     *
     * @param first what it begins with
     * @param words what it says
     * @param second what it ends with
     */
    record Sentence(Node first, String words, Node second) {
    }

    /**
     * A kind of things.
     *
     * @param name its label
     * @param title its name in words
     * @param count how many of it are to be seen
     * @param chosen whether only such things are asked for
     * @param address the address that asks for them, or no longer
     */
    record Kind(String name, String title, int count, boolean chosen, String address) {
    }

}
