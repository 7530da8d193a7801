package io.obligraph.intake;

/** What a document may have at most before a library gets to see it. */
final class Bounds {

    /** The size in bytes. */
    static final int BYTES = 16 << 20;

    /** How deep values may be nested. */
    static final int DEPTH = 100;

    /** How many values there may be. */
    static final int VALUES = 1_000_000;

    private Bounds() {
    }

    static UnreadableDocument tooDeep(String document, int line) {
        return new UnreadableDocument(document, line, "it is nested too deeply",
                "at most " + DEPTH + " levels can be read");
    }

    static UnreadableDocument tooMany(String document) {
        return new UnreadableDocument(document, 0, "it has too many values",
                "at most " + VALUES + " can be read; leave out what is not about the project, such as single files");
    }

}
