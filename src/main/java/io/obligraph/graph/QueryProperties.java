package io.obligraph.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How saved queries are run.
 *
 * @param time how long one in Cypher may take; less than a question to the API may, so
 * that the query is told to be slow
 */
@ConfigurationProperties("obligraph.queries")
record QueryProperties(@DefaultValue("4s") Duration time) {
}
