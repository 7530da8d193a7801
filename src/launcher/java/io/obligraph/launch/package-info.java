/**
 * What the jar starts with. It is compiled for Java 8, is on no class path but that of
 * the packaged jar, and uses nothing of the rest.
 */
package io.obligraph.launch;
