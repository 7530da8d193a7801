package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so, as a line of a tree.
 *
 * @param statement what must be so, a sentence without full stop; empty where only the
 * parts say it
 * @param joint how the parts make it so
 * @param basis the provision that it comes from, {@code null} where only the parts have
 * one
 * @param page the page of the condition, the fact or the open question that it is about,
 * {@code null} where only the parts have one
 * @param parts what it rests on; empty where the statement says all
 */
record Step(String statement, Joint joint, @Nullable Citation basis, @Nullable String page, List<Step> parts) {

    /** How parts make something so. */
    enum Joint {

        /** All of them must be so. */
        ALL,
        /** One of them is enough. */
        ANY,
        /** It is settled by a fact or by the answer to a question. */
        FACT,
        /** What it rests on stands further up in the tree. */
        ABOVE

    }

    Step {
        parts = List.copyOf(parts);
    }

}
