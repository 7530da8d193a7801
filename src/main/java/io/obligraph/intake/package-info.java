/**
 * Reads what projects already have, such as model cards, bills of materials and facts
 * files, into facts, each with the place and the words that it rests on. Nothing is
 * fetched, nothing is stored, and what a document does not say stays unknown.
 */
@NullMarked
package io.obligraph.intake;

import org.jspecify.annotations.NullMarked;
