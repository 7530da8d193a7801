/**
 * Writes an assessment down, for people and for programs: as text, Markdown, HTML, JSON
 * in the shape of the GraphQL API, SARIF, JSON-LD, annotations and a badge. Decides
 * nothing.
 */
@NullMarked
package io.obligraph.report;

import org.jspecify.annotations.NullMarked;
