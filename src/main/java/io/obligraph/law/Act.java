package io.obligraph.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act of Union law that sets wordings: the Regulation itself, or one that amends it.
 *
 * @param id the act's identifier, for instance {@code reg_2024_1689}
 * @param number the official number, for instance {@code Regulation (EU) 2024/1689}
 * @param title a short title in the project's own words
 * @param published the day of publication in the Official Journal; from it on the act is
 * known
 * @param inForce the day of entry into force; from it on a wording set by the act
 * replaces the former one
 * @param amends the id of the act it amends, {@code null} for a basic act
 * @param eli the act's European Legislation Identifier without the final {@code /oj}
 */
public record Act(String id, String number, String title, LocalDate published, LocalDate inForce,
        @Nullable String amends, String eli) {
}
