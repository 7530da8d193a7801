package io.obligraph.web;

import io.obligraph.law.Act;
import io.obligraph.law.Provision;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All things of a kind in the law, and what there is to say of each.
 *
 * @param area the first part of the addresses of their pages
 * @param one what one of them is called
 * @param many what many are called, with a capital
 * @param promise what they are, a sentence
 * @param things the things, by id, in their order
 * @param listed which of them the list shows
 * @param row says one in short
 * @param blocks says what it depends on and what depends on it
 * @param <T> the type of the things
 */
record Shelf<T>(String area, String one, String many, String promise, Function<LawDay, Map<String, T>> things,
        Predicate<T> listed, BiFunction<LawDay, T, Row> row, BiFunction<LawDay, T, List<Block>> blocks) {

    /**
     * {@return the address of the list}
     */
    String path() {
        return "/" + area;
    }

    /**
     * {@return the list}
     */
    ThingsPage list(LawDay law, LocalDate today) {
        return new ThingsPage(many, promise,
                things.apply(law)
                    .values()
                    .stream()
                    .filter(listed)
                    .filter(thing -> isPart(law, thing))
                    .map(thing -> row.apply(law, thing))
                    .toList(),
                Stand.of(law, today, true));
    }

    /**
     * {@return the page of one of the things}
     * @throws NotThere if there is none of the id
     */
    ThingPage page(LawDay law, LocalDate today, String id) {
        T thing = NotThere.find(one, id, things.apply(law), each -> row.apply(law, each).title());
        Row says = row.apply(law, thing);
        return new ThingPage(one, new Ref(area, many, path()), id, says.title(), says.summary(), official(law, thing),
                thing instanceof Provision provision ? law.path(provision) : List.of(), says.basis(),
                blocks.apply(law, thing).stream().filter(Block::says).toList(),
                Stand.of(law, today, isPart(law, thing)));
    }

    private static boolean isPart(LawDay law, Object thing) {
        return switch (thing) {
            case Worded<?> rule -> law.inForce(rule).isPresent();
            case Provision place -> place.addedBy() == null || law.acts().containsKey(place.addedBy());
            case Act act -> law.acts().containsKey(act.id());
            default -> true;
        };
    }

    private static @Nullable String official(LawDay law, Object thing) {
        return switch (thing) {
            case Provision provision -> law.cite(provision.id()).official();
            case Act act -> act.eli() + "/oj";
            default -> null;
        };
    }

}
