package io.obligraph.graph;

import io.obligraph.catalogue.CatalogueBook;
import io.obligraph.catalogue.CatalogueException;
import io.obligraph.catalogue.CatalogueReader;
import io.obligraph.catalogue.ModelLines;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookException;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Problem;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data files as they are at one moment. */
final class LawData {

    /**
     * Part of what an edition is: how data become nodes and relationships. Whoever
     * changes that raises it, so that a graph loaded by an earlier version of the program
     * is loaded anew.
     */
    private static final int LAYOUT = 3;

    private final String source;

    private final DataFiles files;

    private final boolean trusted;

    private @Nullable Content content;

    private LawData(String source, DataFiles files, boolean trusted) {
        this.source = source;
        this.files = files;
        this.trusted = trusted;
    }

    /**
     * {@return the data files of a folder, read now}
     * @param folder the folder, or {@code null} for the files packaged with the program
     * @throws LawUnreadable if it is no data folder or cannot be read
     */
    static LawData read(@Nullable Path folder) {
        if (folder == null) {
            return new LawData("the packaged data", DataFiles.packaged(), true);
        }
        Path home = folder.toAbsolutePath().normalize();
        try {
            return new LawData(home.toString(), DataFiles.in(home), false);
        }
        catch (LawBookException e) {
            throw LawUnreadable.inData(home.toString(), e.problems());
        }
        catch (UncheckedIOException e) {
            throw LawUnreadable.inData(home.toString(),
                    List.of(new Problem(home.toString(), 0, String.valueOf(e.getMessage()))));
        }
    }

    /**
     * {@return where the files are, as a phrase}
     */
    String source() {
        return source;
    }

    /**
     * {@return the id of the edition: a SHA-256 of the names and the content of the files
     * that describe the law, and all that is loaded with it}
     */
    String edition() {
        MessageDigest digest = Digests.sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(LAYOUT).array());
        for (String name : files.names("", ".yaml")) {
            Digests.add(digest, name);
            Digests.add(digest, files.text(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * {@return whether there are files with models one a line}
     */
    boolean hasLines() {
        return !files.lines(ModelLines.FOLDER).isEmpty();
    }

    /** Adds the content of the files with models one a line to a digest. */
    void digestLines(MessageDigest digest) {
        ModelLines.digest(files, digest);
    }

    /**
     * {@return a reader of the models that stand one a line}
     * @param law the law to which they refer
     */
    ModelLines lines(LawBook law) {
        return CatalogueReader.lines(files, law);
    }

    /**
     * {@return what the files describe}
     * @throws LawUnreadable if they hold mistakes, with every mistake, its file and its
     * line
     */
    synchronized Content content() {
        try {
            if (content == null) {
                LawBook book = trusted ? LawBookReader.readTrusted(files) : LawBookReader.read(files);
                content = new Content(book, CatalogueReader.read(files, book));
            }
            return content;
        }
        catch (LawBookException e) {
            throw LawUnreadable.inData(source, e.problems());
        }
        catch (CatalogueException e) {
            throw LawUnreadable.inData(source, e.problems());
        }
    }

    /**
     * What the data files describe.
     *
     * @param book the law
     * @param catalogue what exists
     */
    record Content(LawBook book, CatalogueBook catalogue) {

        /**
         * {@return it as an image of the graph, without what only follows from it}
         */
        GraphImage draw() {
            GraphImage image = LawToGraph.draw(book);
            CatalogueToGraph.draw(catalogue, image);
            return image;
        }

    }

}
