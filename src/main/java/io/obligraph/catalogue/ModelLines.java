package io.obligraph.catalogue;

import io.obligraph.law.DataFiles;
import io.obligraph.law.JsonLines;
import io.obligraph.law.Located;
import io.obligraph.law.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The models that the data files hold one a line, for catalogues too large to be held at
 * once. They are read one after the other; what grows with their number are only the ids,
 * which somebody has to know to tell which references lead somewhere. It is used by one
 * thread.
 */
public final class ModelLines {

    /** Where they stand. */
    public static final String FOLDER = "catalogue/models/";

    /** More mistakes than these nobody reads at once. */
    private static final int MOST = 100;

    private static final String SCHEMA = "schema/models.schema.json";

    private static final String SECTION = "models";

    private final DataFiles files;

    private final Sections sections;

    private final ModelReader models;

    private final JsonLines.Reader reader;

    ModelLines(DataFiles files, Sections sections, ModelReader models) {
        this.files = files;
        this.sections = sections;
        this.models = models;
        this.reader = new JsonLines.Reader(files, SCHEMA, SECTION, sections.problems()::add);
        models.alsoKnowing(id -> true);
    }

    /**
     * {@return the names of the files, in the order in which they are read}
     */
    public List<String> files() {
        return files.lines(FOLDER);
    }

    /**
     * {@return how many models the data files hold elsewhere}
     */
    public int others() {
        return sections.of(SECTION).size();
    }

    /**
     * Adds the names and the content of all files, as they are now, to a digest.
     * @throws UncheckedIOException if one cannot be read
     */
    public static void digest(DataFiles files, MessageDigest digest) {
        byte[] buffer = new byte[1 << 16];
        for (String name : files.lines(FOLDER)) {
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = files.open(name)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * {@return the ids of all models on the lines}
     * @throws CatalogueException if a line has none, or one that stands before, with the
     * first mistakes
     */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>();
        forEach(line -> reader.trusted(line).ifPresent(item -> {
            Located elsewhere = sections.of(SECTION).get(item.id());
            if (elsewhere != null || !ids.add(item.id())) {
                sections.problem(item.content(), "«" + item.id() + "» stands already "
                        + (elsewhere == null ? "on a line before" : "at " + elsewhere.problem("").where()));
            }
        }));
        return ids;
    }

    /**
     * Checks every line: its form, its facts, and where its references lead.
     * @param ids the ids of all models on the lines
     * @param checked told of each line that was checked
     * @throws CatalogueException with the first mistakes, each with its file and its line
     */
    public void check(Set<String> ids, Runnable checked) {
        models.alsoKnowing(ids::contains);
        forEach(line -> {
            int mistakes = sections.problems().size();
            reader.checked(line)
                .filter(item -> sections.problems().size() == mistakes)
                .ifPresent(item -> models.model(item.id(), item.content()));
            checked.run();
        });
        models.alsoKnowing(id -> true);
    }

    /**
     * {@return a reader of the lines of a file}
     * @param file the name of the file
     * @param from the position, in bytes, at which to begin
     * @param lines how many lines stand before that position
     */
    public JsonLines open(String file, long from, int lines) {
        return JsonLines.open(files, file, from, lines);
    }

    /**
     * {@return the model on a line, without what says that it comes from it}
     * @throws CatalogueException if the line is no longer what was checked
     */
    public Model model(JsonLines.Line line) {
        Optional<JsonLines.Item> item = reader.trusted(line);
        sections.failIfAny();
        Model model = models.model(item.orElseThrow().id(), item.orElseThrow().content());
        sections.failIfAny();
        return model;
    }

    private void forEach(Consumer<JsonLines.Line> each) {
        for (String file : files()) {
            try (JsonLines lines = open(file, 0, 0)) {
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    each.accept(line.get());
                    failIfMany(line.get());
                }
            }
        }
        sections.failIfAny();
    }

    private void failIfMany(JsonLines.Line line) {
        if (sections.problems().size() >= MOST) {
            sections.problems()
                .add(new Problem(line.file(), line.number(), "after so many mistakes the reading ends here"));
            sections.failIfAny();
        }
    }

}
