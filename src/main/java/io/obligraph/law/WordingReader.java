package io.obligraph.law;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wordings of an item. An item with one wording says everything itself; an item
 * whose wording an act changed has a list {@code wordings}, each with what it says
 * otherwise than the item, and {@code by} the act that set it. Without {@code by} it is
 * the basic act.
 */
final class WordingReader {

    private final String basicAct;

    WordingReader(String basicAct) {
        this.basicAct = basicAct;
    }

    <W> List<W> read(Located item, Function<Wording, W> reader) {
        return item.get("wordings")
            .map(wordings -> wordings.items().stream().map(wording -> new Wording(item, wording)))
            .orElseGet(() -> Stream.of(new Wording(item, item)))
            .map(reader)
            .toList();
    }

    /** One wording: what it says itself, and otherwise what the item says. */
    final class Wording {

        private final Located item;

        private final Located own;

        private Wording(Located item, Located own) {
            this.item = item;
            this.own = own;
        }

        String act() {
            return text("by", basicAct);
        }

        Optional<Located> get(String key) {
            return own.get(key).or(() -> item.get(key));
        }

        String text(String key, String otherwise) {
            return get(key).map(Located::text).orElse(otherwise);
        }

        @Nullable String textOrNull(String key) {
            return get(key).map(Located::text).orElse(null);
        }

        List<Located> items(String key) {
            return get(key).map(Located::items).orElse(List.of());
        }

        List<String> texts(String key) {
            return items(key).stream().map(Located::text).toList();
        }

        /**
         * {@return what must be so; all of nothing where neither says it; null where the
         * wording removes the item}
         */
        @Nullable Expression when(ExpressionReader expressions) {
            if (own.get("repealed").isPresent()) {
                return null;
            }
            Expression when = expressions.of(own);
            when = when == null ? expressions.of(item) : when;
            return when == null ? new Expression.AllOf(List.of()) : when;
        }

    }

}
