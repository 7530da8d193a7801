package io.obligraph.law;

import java.time.LocalDate;

/**
 * A rule about the day from which provisions apply.
 *
 * @param act the id of the act that set it; the rules of the newest known act replace
 * those of the acts before
 * @param provision the id of the provision that sets the day
 * @param applies the provisions that apply
 * @param from the day from which they do
 */
public record Application(String act, String provision, Selection applies, LocalDate from) {
}
