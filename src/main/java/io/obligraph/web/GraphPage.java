package io.obligraph.web;

import io.obligraph.reasoning.Status;
import io.obligraph.web.Checked.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the graph shows.
 *
 * @param title what it is about
 * @param from the thing that it begins with, {@code null} where none was chosen
 * @param text the words looked for, empty for none
 * @param found what was found under the words
 * @param starts where one can begin, empty where something was chosen
 * @param nodes all things to be seen
 * @param edges the relationships between them
 * @param opened the things of which is told what is next to them, in words
 * @param kinds the kinds of things to be seen, each with the address that shows only
 * these, or all again
 * @param statuses what obligations to be seen are for the project or model that it begins
 * with
 * @param less the address with nothing unfolded but what it begins with, {@code null}
 * where nothing else is
 * @param check the address of the project's answer, {@code null} where it begins with
 * something else
 * @param wrong what in the address of the project cannot be used
 */
record GraphPage(String title, @Nullable Node from, String text, List<Node> found, List<Start> starts, List<Node> nodes,
        List<Edge> edges, List<Opened> opened, List<Kind> kinds, List<Status> statuses, @Nullable String less,
        @Nullable String check, List<Wrong> wrong) {

    /**
     * A thing, or several of a kind that are folded into one.
     *
     * @param key its kind and id, unique in the graph; for several things what they are
     * next to and in which way
     * @param kind its kind
     * @param title what it is called
     * @param page the address of its own page, {@code null} where it has none
     * @param many how many things are folded into it, 0 for one thing
     * @param status what an obligation is for the project or model that the graph begins
     * with, {@code null} for nothing
     * @param unfolded whether what is next to it, or in it, is shown
     * @param unfold the address that shows that as well, or no longer
     */
    record Node(String key, String kind, String title, @Nullable String page, int many, @Nullable Status status,
            boolean unfolded, String unfold) {
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
     * A thing with what is next to it.
     *
     * @param node the thing
     * @param ways what is next to it, by the way in which it is
     */
    record Opened(Node node, List<Way> ways) {
    }

    /**
     * What is next to a thing in one way.
     *
     * @param heading what it says
     * @param many the things folded into one, {@code null} where they are few
     * @param nodes the things to be seen
     * @param more how many more there are that are not shown though they are unfolded
     */
    record Way(String heading, @Nullable Node many, List<Node> nodes, int more) {
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

    /**
     * A kind of things to begin with.
     *
     * @param kind its label
     * @param title how many there are
     * @param promise what one learns from them
     * @param examples some of them
     */
    record Start(String kind, String title, String promise, List<Node> examples) {
    }

}
