package io.obligraph.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/** The jar from which this program was started. */
final class ProgramJar {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    private static final String CLASSES = "BOOT-INF/classes/";

    /** What the server alone uses. */
    private static final List<String> NOT_FOR_THE_COMMAND_LINE = Arrays.asList(CLASSES + "static/",
            CLASSES + "templates/", CLASSES + "graphql/", CLASSES + "queries/", CLASSES + "data/catalogue/models/");

    private final File file;

    private final Attributes manifest;

    private ProgramJar(File file, Attributes manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    static ProgramJar ofThisProgram() throws IOException {
        try {
            File file = new File(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (JarFile jar = new JarFile(file, false)) {
                return new ProgramJar(file, jar.getManifest().getMainAttributes());
            }
        }
        catch (URISyntaxException e) {
            throw new IOException("its own jar has no place: " + e.getMessage(), e);
        }
    }

    String path() {
        return file.getPath();
    }

    File file() {
        return file;
    }

    int javaNeeded() {
        return Integer.parseInt(manifest.getValue("Java-Version"));
    }

    String mainClass() {
        return manifest.getValue("Start-Class");
    }

    String trainingClass() {
        return manifest.getValue("Command-Line-Training");
    }

    /**
     * Starts the server in this process. What it fails with is thrown on as it comes: the
     * server has told it, and ends the thread that it knows in its own way.
     */
    void startServer(String[] arguments) throws IOException, InvocationTargetException {
        try {
            Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
        }
        catch (InvocationTargetException e) {
            throw e;
        }
        catch (ReflectiveOperationException e) {
            throw new IOException("the jar is not whole: " + e.getMessage(), e);
        }
    }

    /**
     * {@return a name that another content of the jar does not have}
     */
    String fingerprint() throws IOException {
        CRC32 fingerprint = new CRC32();
        try (JarFile jar = new JarFile(file, false)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                fingerprint.update((entry.getName() + entry.getCrc()).getBytes("UTF-8"));
            }
        }
        return Long.toHexString(fingerprint.getValue());
    }

    /**
     * Unpacks what the command line needs: its classes and data as one jar, and the
     * libraries that the manifest names.
     */
    void unpackCommandLine(Path folder) throws IOException {
        List<String> libraries = Arrays.asList(manifest.getValue("Command-Line-Libraries").trim().split("\\s+"));
        try (JarFile jar = new JarFile(file, false);
                JarOutputStream classes = new JarOutputStream(
                        Files.newOutputStream(folder.resolve("obligraph.jar")))) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(CLASSES) && name.length() > CLASSES.length() && isForTheCommandLine(name)) {
                    classes.putNextEntry(new JarEntry(name.substring(CLASSES.length())));
                    copy(jar, entry, classes);
                    classes.closeEntry();
                }
                else if (name.startsWith(LIBRARIES) && libraries.contains(artifact(name))) {
                    try (OutputStream library = Files
                        .newOutputStream(folder.resolve(name.substring(LIBRARIES.length())))) {
                        copy(jar, entry, library);
                    }
                }
            }
        }
    }

    private static boolean isForTheCommandLine(String name) {
        for (String other : NOT_FOR_THE_COMMAND_LINE) {
            if (name.startsWith(other)) {
                return false;
            }
        }
        return true;
    }

    private static String artifact(String library) {
        return library.substring(LIBRARIES.length()).replaceFirst("-[0-9][^/]*\\.jar$", "");
    }

    private static void copy(JarFile jar, JarEntry entry, OutputStream to) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] some = new byte[1 << 16];
            for (int length = in.read(some); length >= 0; length = in.read(some)) {
                to.write(some, 0, length);
            }
        }
    }

}
