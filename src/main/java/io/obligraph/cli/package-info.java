/**
 * The command line: answers at a terminal and in continuous integration, without a server
 * and without a database. Decides nothing.
 */
@NullMarked
package io.obligraph.cli;

import org.jspecify.annotations.NullMarked;
