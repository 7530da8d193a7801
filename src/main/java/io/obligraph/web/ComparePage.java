package io.obligraph.web;

import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page that compares models shows.
 *
 * @param models the models
 * @param groups what they are compared by
 * @param differences whether only lines are shown in which they differ
 * @param other the address that shows all lines, or else only those
 * @param search the models that a name was looked for to add one of them, {@code null}
 * where none was
 * @param full whether there are as many models as can be compared
 */
record ComparePage(List<Compared> models, List<Group> groups, boolean differences, String other,
        @Nullable Search search, boolean full) {

    /**
     * A model that is compared.
     *
     * @param model the model
     * @param without the address that compares the others
     */
    record Compared(Ref model, String without) {
    }

    /**
     * Models that can be added.
     *
     * @param text the words looked for
     * @param found the models, each with the address that compares it as well
     */
    record Search(String text, List<Ref> found) {
    }

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
     * @param page the page about that, {@code null} for none
     * @param cells what is so for each model
     * @param differs whether the models differ in it
     */
    record Line(String key, String title, @Nullable String page, List<Cell> cells, boolean differs) {

        static Line of(String key, String title, @Nullable String page, List<Cell> cells) {
            return new Line(key, title, page, cells, cells.stream().distinct().count() > 1);
        }

    }

    /**
     * What is so for a model.
     *
     * @param text in words, empty where not known or where it is a status
     * @param status what the obligation is, {@code null} where it is no obligation
     * @param since since or from when, {@code null} for no such day
     */
    record Cell(String text, @Nullable Status status, @Nullable LocalDate since) {

        static Cell of(@Nullable String text) {
            return new Cell(Objects.requireNonNullElse(text, ""), null, null);
        }

    }

}
