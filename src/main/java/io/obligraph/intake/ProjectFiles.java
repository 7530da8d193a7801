package io.obligraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a project that may say something about it.
 *
 * @param documents the files, in alphabetical order of their names
 * @param problems what could not be looked at
 */
public record ProjectFiles(List<Document> documents, List<DocumentProblem> problems) {

    /**
     * The folders of a project in which the files are kept that are read; the empty name
     * is the project's own folder.
     */
    private static final List<String> PLACES = List.of("", ".github", "LICENSES", "META-INF", "bom", "build/reports",
            "build/reports/cyclonedx", "doc", "docs", "licenses", "metadata", "model", "models", "sbom", "target");

    private static final List<Pattern> NAMES = List
        .of("(.+[.-])?obligraph\\.ya?ml", "(readme|model_?card|dataset_?card)\\.(md|markdown)",
                "(config|model_index|model\\.safetensors\\.index|pytorch_model\\.bin\\.index)\\.json", "citation\\.cff",
                "pyproject\\.toml|setup\\.cfg|package\\.json|pom\\.xml|cargo\\.toml",
                "(.*[._-])?(s|ai|ml|a)?bom([._-].*)?\\.(json|xml|jsonld|ya?ml)", ".+\\.cdx\\.(json|xml)",
                ".+\\.spdx3?(\\.(json|jsonld|ya?ml|rdf|xml))?", "(un)?licen[cs]e([._-].*)?|copying([._-].*)?",
                ".+\\.(safetensors|gguf|onnx|tflite)", "pytorch_model.*\\.bin|.+\\.(pt|pth|ckpt|h5)")
        .stream()
        .map(name -> Pattern.compile(name, Pattern.CASE_INSENSITIVE))
        .toList();

    private static final Pattern WEIGHTS = Pattern.compile(".+\\.(safetensors|gguf|onnx|tflite|bin|pt|pth|ckpt|h5)",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_ENTRIES = 10_000;

    private static final int MOST_DOCUMENTS = 200;

    private static final int MOST_BYTES = 17 << 20;

    private static final long MOST_BYTES_IN_ALL = 64L << 20;

    public ProjectFiles {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    /**
     * {@return the files of a folder that may say something about the project in it,
     * those in its usual subfolders included; or a single file, whatever its name. Of a
     * file that is too large to be read, so much is taken that its reader will say so; of
     * weights, the name only. Links are followed only to files within the folder}
     * @param path the folder or file
     */
    public static ProjectFiles at(Path path) {
        Walk walk = new Walk(path);
        if (Files.isDirectory(path)) {
            PLACES.forEach(walk::place);
        }
        else {
            walk.single();
        }
        return new ProjectFiles(List.copyOf(walk.documents.values()), walk.problems);
    }

    /**
     * {@return whether a file of this name has the weights of a model}
     */
    static boolean isWeights(String name) {
        return WEIGHTS.matcher(name).matches();
    }

    /** One look through a folder. */
    private static final class Walk {

        private final Path root;

        private final TreeMap<String, Document> documents = new TreeMap<>();

        private final List<DocumentProblem> problems = new ArrayList<>();

        private final Set<Path> seen = new HashSet<>();

        private long bytes;

        Walk(Path root) {
            this.root = root;
        }

        void single() {
            String name = String.valueOf(root.getFileName());
            if (Files.isRegularFile(root)) {
                read(root, name);
            }
            else {
                problem(root.toString(),
                        Files.exists(root) ? "this is neither a file nor a folder" : "there is no such file or folder",
                        "name a file or the folder of a project");
            }
        }

        void place(String place) {
            Path folder = root.resolve(place);
            if (!Files.isDirectory(folder) || !inside(folder) || !seen.add(folder.normalize())) {
                return;
            }
            TreeMap<String, Path> found = new TreeMap<>();
            int entries = 0;
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path file : stream) {
                    if (++entries > MOST_ENTRIES) {
                        problem(place, "it has more than " + MOST_ENTRIES + " entries; the others were not looked at",
                                "name the files to read one by one");
                        break;
                    }
                    String name = String.valueOf(file.getFileName());
                    if (NAMES.stream().anyMatch(known -> known.matcher(name).matches())) {
                        found.put(place.isEmpty() ? name : place + "/" + name, file);
                    }
                }
            }
            catch (IOException | DirectoryIteratorException e) {
                problem(place, "the folder cannot be read", "allow it to be read");
            }
            found.forEach((name, file) -> take(file, name));
        }

        private void take(Path file, String name) {
            if (Files.isSymbolicLink(file) && !inside(file)) {
                problem(name, "it is a link that leads out of the folder, or nowhere; it was not followed",
                        "put the file itself there, or name it");
            }
            else if (!Files.isRegularFile(file)) {
                return;
            }
            else if (documents.size() >= MOST_DOCUMENTS || bytes > MOST_BYTES_IN_ALL) {
                problem(name, "it was not read, since there are so many files", "name the files to read one by one");
            }
            else {
                read(file, name);
            }
        }

        private void read(Path file, String name) {
            if (isWeights(name)) {
                documents.put(name, new Document(name, new byte[0]));
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(MOST_BYTES);
                bytes += content.length;
                documents.put(name, new Document(name, content));
            }
            catch (IOException e) {
                problem(name, "it cannot be read", "allow it to be read");
            }
        }

        private boolean inside(Path path) {
            try {
                return path.toRealPath().startsWith(root.toRealPath());
            }
            catch (IOException e) {
                return false;
            }
        }

        private void problem(String name, String message, String expected) {
            problems.add(new DocumentProblem(null, name.isEmpty() ? "." : name, 0, message, expected));
        }

    }

}
