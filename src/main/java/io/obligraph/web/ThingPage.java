package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page about something in the law: what it is, what it depends on and what depends on
 * it.
 *
 * @param kind what kind of thing it is, in the singular
 * @param area the list of all things of the kind
 * @param id its id
 * @param title what it is called
 * @param summary what it is, {@code null} where the title says it
 * @param official the address of the official text of the thing itself, {@code null}
 * where it is no text
 * @param path where it stands in the text, from the outermost part on; empty where it is
 * no part of the text
 * @param basis where it stands in the law, the provision to cite first
 * @param blocks what else there is to say
 * @param stand which state of the law the page shows
 */
record ThingPage(String kind, Ref area, String id, String title, @Nullable String summary, @Nullable String official,
        List<Ref> path, List<Citation> basis, List<Block> blocks, Stand stand) {
}
