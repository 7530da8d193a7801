package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.law.Worded;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A wording of any kind, with what is shown of it.
 *
 * @param wording the wording
 * @param title its title
 * @param summary its summary
 */
record Stated(Worded.Wording wording, String title, String summary) {

    static <W extends Worded.Wording> List<Stated> of(Worded<W> item, Function<W, String> title,
            Function<W, String> summary) {
        return item.wordings().stream().map(each -> new Stated(each, title.apply(each), summary.apply(each))).toList();
    }

    /**
     * {@return the fields that all types have whose items acts word, in the wording that
     * counts in the view}
     */
    static <W extends Worded.Wording, T extends Worded<W>> TypeFields<T> type(String type, Class<T> item) {
        return TypeFields.of(type, item)
            .field("id", Worded::id)
            .seen("act", (each, view) -> view.see(view.book().acts(), view.wording(each).act()))
            .seen("rule", (each, view) -> Notation.text(view.wording(each).when()))
            .seen("conditions",
                    (each, view) -> view.see(view.book().conditions(), Notation.conditions(view.wording(each))));
    }

    /** Adds the type that shows all wordings of an item. */
    static void addTo(RuntimeWiring.Builder wiring) {
        TypeFields.of("Wording", Stated.class)
            .seen("act", (stated, view) -> view.see(view.book().acts(), stated.wording().act()))
            .seen("from",
                    (stated, view) -> Objects.requireNonNull(view.book().acts().get(stated.wording().act())).inForce())
            .seen("provision", (stated, view) -> view.see(view.book().provisions(), stated.wording().provision()))
            .field("title", Stated::title)
            .field("summary", Stated::summary)
            .field("rule", stated -> Notation.text(stated.wording().when()))
            .addTo(wiring);
    }

}
