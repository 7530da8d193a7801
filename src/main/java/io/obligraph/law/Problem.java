package io.obligraph.law;

/**
 * A mistake in the data files.
 *
 * @param file the file, relative to the data folder; or, where the law was not read from
 * files, the item
 * @param line the line, counted from 1; 0 where unknown
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, String message) {

    /**
     * {@return the file, and the line where it is known}
     */
    public String where() {
        return line > 0 ? file + ":" + line : file;
    }

    @Override
    public String toString() {
        return where() + ": " + message;
    }
}
