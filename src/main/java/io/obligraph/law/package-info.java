/**
 * The law written down: provisions, conditions, obligations, exemptions, tiers, parties,
 * penalties, facts, and the days on which they apply. Immutable values, and the reader
 * that makes a validated book of them from the files in {@code data/law}.
 *
 * <p>
 * Plain Java; uses no other package.
 */
@NullMarked
package io.obligraph.law;

import org.jspecify.annotations.NullMarked;
