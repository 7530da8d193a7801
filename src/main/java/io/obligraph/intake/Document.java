package io.obligraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something that a project has, as it stands on the disk or was sent. The bytes are not
 * copied and must not be changed.
 *
 * @param name its name, for people and to recognise its kind: a path relative to the
 * project with forward slashes, or a plain file name
 * @param bytes its content
 * @param kind what it is, {@code null} to have that recognised
 */
public record Document(String name, byte[] bytes, @Nullable DocumentKind kind) {

    /**
     * Makes a document whose kind is to be recognised.
     * @param name its name
     * @param bytes its content
     */
    public Document(String name, byte[] bytes) {
        this(name, bytes, null);
    }

    /**
     * {@return the last part of its name, in the case in which it is written}
     */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

}
