package io.obligraph.intake;

/**
 * Something that a project has, as it stands on the disk or was sent. The bytes are not
 * copied and must not be changed.
 *
 * @param name its name, for people and to recognise its kind: a path relative to the
 * project with forward slashes, or a plain file name
 * @param bytes its content
 */
public record Document(String name, byte[] bytes) {
}
