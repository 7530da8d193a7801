package io.obligraph.web;

import java.util.List;

/**
 * What the page that compares models shows.
 *
 * @param models the models
 * @param groups what they are compared by
 */
record ComparePage(List<Ref> models, List<Group> groups) {

    /**
     * Some lines that belong together.
     *
     * @param title what they are about
     * @param lines the lines
     */
    record Group(String title, List<Line> lines) {
    }

    /**
     * A line of the comparison.
     *
     * @param key its name for programs
     * @param title what it is about
     * @param cells what is so for each model, empty where not known
     * @param differs whether the models differ in it
     */
    record Line(String key, String title, List<String> cells, boolean differs) {

        static Line of(String key, String title, List<String> cells) {
            return new Line(key, title, cells, cells.stream().distinct().count() > 1);
        }

    }

}
