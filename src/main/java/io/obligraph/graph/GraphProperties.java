package io.obligraph.graph;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server keeps its data and listens.
 *
 * @param folder relative to the working directory. Text, because Spring takes a relative
 * {@link Path} for a classpath entry where there is one of that name
 * @param port on the loopback interface, 0 for any free one
 */
@ConfigurationProperties("obligraph.graph")
record GraphProperties(@DefaultValue(".obligraph/neo4j") String folder, @DefaultValue("0") int port) {
}
