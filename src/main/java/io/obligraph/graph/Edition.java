package io.obligraph.graph;

import java.time.ZonedDateTime;

/**
 * Which edition of the data the graph holds.
 *
 * @param id says what is in the data files: the same content has the same id
 * @param source where the data came from
 * @param loadedAt when they were loaded
 */
record Edition(String id, String source, ZonedDateTime loadedAt) {
}
