package io.obligraph.graph;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data come from.
 *
 * @param folder the data folder, relative to the working directory; {@code null} for the
 * data packaged with the program
 * @param anew whether the start loads them even if the graph holds that edition already,
 * over whatever was changed in the graph
 */
@ConfigurationProperties("obligraph.data")
record DataProperties(@Nullable String folder, @DefaultValue("false") boolean anew) {
}
