package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the law, in short.
 *
 * @param id its id
 * @param title what it is called
 * @param page the address of its page on this server
 * @param summary what it is, in a sentence or more; {@code null} where the title says it
 * @param basis where it stands in the law, the provision to cite first
 */
record Row(String id, String title, String page, @Nullable String summary, List<Citation> basis) {

    Row {
        basis = List.copyOf(basis);
    }

}
