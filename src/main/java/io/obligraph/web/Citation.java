package io.obligraph.web;

import org.jspecify.annotations.Nullable;

/**
 * A provision as it is cited on pages.
 *
 * @param id its id
 * @param number its number, for instance {@code Article 53(1), point (a)}
 * @param heading its heading or that of the article around it, {@code null} for none
 * @param page the address of its page on this server
 * @param official the address of its text at the Publications Office, {@code null} for
 * guidance, which has none
 */
record Citation(String id, String number, @Nullable String heading, String page, @Nullable String official) {
}
