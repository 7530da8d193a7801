package io.obligraph.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A Java that is installed here. */
final class JavaHome {

    /**
     * Where people and systems put them: the home itself, or a folder of several. A
     * system property takes the place of the list.
     */
    private static final String PLACES = "obligraph.java.places";

    private final File folder;

    private final int version;

    private JavaHome(File folder, int version) {
        this.folder = folder;
        this.version = version;
    }

    static JavaHome running() {
        return new JavaHome(new File(System.getProperty("java.home")),
                feature(System.getProperty("java.specification.version")));
    }

    /**
     * {@return the newest Java in the usual places, null if there is none}
     */
    static JavaHome newest() {
        JavaHome newest = null;
        for (File place : places()) {
            for (File folder : candidates(place)) {
                JavaHome found = in(folder);
                if (found != null && (newest == null || found.version > newest.version)) {
                    newest = found;
                }
            }
        }
        return newest;
    }

    private static List<File> places() {
        List<File> places = new ArrayList<>();
        String chosen = System.getProperty(PLACES);
        if (chosen != null) {
            for (String place : chosen.split(File.pathSeparator)) {
                add(places, place);
            }
            return places;
        }
        String home = System.getProperty("user.home");
        add(places, System.getenv("JAVA_HOME"));
        add(places, "/usr/lib/jvm");
        add(places, "/usr/java");
        add(places, "/opt");
        add(places, "/opt/java");
        add(places, "/usr/local/opt");
        add(places, "/opt/homebrew/opt");
        add(places, "/Library/Java/JavaVirtualMachines");
        add(places, home + "/Library/Java/JavaVirtualMachines");
        add(places, home + "/.sdkman/candidates/java");
        add(places, home + "/.jdks");
        add(places, home + "/.asdf/installs/java");
        add(places, home + "/.local/share/mise/installs/java");
        for (String programs : new String[] { System.getenv("ProgramFiles"), System.getenv("LOCALAPPDATA") }) {
            if (programs != null) {
                for (String maker : new String[] { "Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto",
                        "Programs/Eclipse Adoptium" }) {
                    add(places, programs + "/" + maker);
                }
            }
        }
        return places;
    }

    private static void add(List<File> places, String place) {
        if (place != null && !place.isEmpty()) {
            places.add(new File(place));
        }
    }

    private static List<File> candidates(File place) {
        List<File> candidates = new ArrayList<>();
        candidates.add(place);
        File[] inside = place.listFiles();
        if (inside != null) {
            for (File each : inside) {
                candidates.add(each);
                candidates.add(new File(each, "Contents/Home"));
                candidates.add(new File(each, "libexec/openjdk.jdk/Contents/Home"));
            }
        }
        return candidates;
    }

    /** Every Java since 9 says in the file {@code release} which it is. */
    private static JavaHome in(File folder) {
        File release = new File(folder, "release");
        if (!release.isFile()) {
            return null;
        }
        try (InputStream in = Files.newInputStream(release.toPath())) {
            Properties properties = new Properties();
            properties.load(in);
            JavaHome found = new JavaHome(folder,
                    feature(properties.getProperty("JAVA_VERSION", "").replace("\"", "")));
            return new File(found.executable()).canExecute() ? found : null;
        }
        catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static int feature(String version) {
        String[] parts = version.split("[^0-9]+");
        try {
            int first = Integer.parseInt(parts[0]);
            return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
        }
        catch (NumberFormatException e) {
            return 0;
        }
    }

    int version() {
        return version;
    }

    boolean isRunning() {
        return folder.equals(new File(System.getProperty("java.home")));
    }

    String executable() {
        String name = File.separatorChar == '\\' ? "java.exe" : "java";
        return folder + File.separator + "bin" + File.separator + name;
    }

}
