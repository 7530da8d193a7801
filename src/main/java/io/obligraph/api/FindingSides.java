package io.obligraph.api;

import io.obligraph.reasoning.Finding;

/**
 * A finding that differs between two days or states of knowledge, each side shown as the
 * law was worded there.
 *
 * @param before the finding on the former side
 * @param after the finding on the latter side
 */
record FindingSides(Seen<Finding> before, Seen<Finding> after) {
}
