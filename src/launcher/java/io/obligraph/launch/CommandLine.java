package io.obligraph.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line, unpacked beside the jar by the build or else in the user's cache
 * folder ({@code OBLIGRAPH_CACHE} names another one).
 */
final class CommandLine {

    private static final int FIRST_WITH_AHEAD_OF_TIME_CACHE = 25;

    private static final int ONE_MINUTE = 60_000;

    private final ProgramJar jar;

    private final JavaHome java;

    CommandLine(ProgramJar jar, JavaHome java) {
        this.jar = jar;
        this.java = java;
    }

    /**
     * Runs a command.
     * @return its exit code
     */
    int run(String[] arguments) throws IOException {
        Path folder;
        try {
            folder = unpacked();
        }
        catch (IOException e) {
            return runSlowly(arguments);
        }
        Path archive = archive(folder);
        boolean trained = Files.isRegularFile(archive);
        boolean aheadOfTime = java.version() >= FIRST_WITH_AHEAD_OF_TIME_CACHE;
        List<String> command = command(folder,
                (aheadOfTime ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, jar.mainClass());
        Collections.addAll(command, arguments);
        int code = Processes.run(command);
        if (!trained) {
            trainInTheBackground();
        }
        return code;
    }

    /** Where nothing can be written, the jar still answers. */
    private int runSlowly(String[] arguments) throws IOException {
        List<String> command = new ArrayList<>(Arrays.asList(java.executable(), "-cp", jar.path(),
                "org.springframework.boot.loader.launch.JarLauncher"));
        Collections.addAll(command, arguments);
        return Processes.run(command);
    }

    /** An archive that is missing or does not fit is passed over in silence. */
    private List<String> command(Path folder, String archive, String mainClass) throws IOException {
        return new ArrayList<>(Arrays.asList(java.executable(), archive, "-Xlog:disable",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m", "-cp", classPath(folder), mainClass));
    }

    private static String classPath(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                .filter(name -> name.endsWith(".jar"))
                .sorted()
                .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Path unpacked() throws IOException {
        String name = jar.fingerprint();
        String chosen = System.getenv("OBLIGRAPH_CACHE");
        Path built = jar.file().toPath().resolveSibling("command-line").resolve(name);
        Path folder = chosen == null && Files.isDirectory(built) ? built : cache(chosen).resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
            jar.unpackCommandLine(unfinished);
            move(unfinished, folder);
        }
        return folder;
    }

    private static Path cache(String chosen) {
        if (chosen != null) {
            return Paths.get(chosen).toAbsolutePath();
        }
        String cache = System.getenv(File.separatorChar == '\\' ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path folder = cache == null || cache.isEmpty() ? Paths.get(System.getProperty("user.home"), ".cache")
                : Paths.get(cache);
        return folder.resolve("obligraph");
    }

    /** Somebody else may have been faster; what they made is the same. */
    private static void move(Path unfinished, Path finished) throws IOException {
        try {
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, finished);
        }
        catch (IOException e) {
            if (!Files.exists(finished)) {
                throw e;
            }
        }
    }

    /**
     * Makes the archive that later starts use: a run over examples shows which classes
     * they need.
     */
    int train() throws IOException {
        Path folder = unpacked();
        Path archive = archive(folder);
        Path unfinished = folder.resolve(archive.getFileName() + ".unfinished");
        if (Files.exists(archive) || !isFirst(unfinished)) {
            return 0;
        }
        boolean aheadOfTime = java.version() >= FIRST_WITH_AHEAD_OF_TIME_CACHE;
        List<String> command = command(folder,
                (aheadOfTime ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + unfinished, jar.trainingClass());
        int code = Processes.finish(command);
        if (code == 0 && Files.size(unfinished) > 0) {
            move(unfinished, archive);
        }
        return code;
    }

    private Path archive(Path folder) {
        return folder.resolve("java-" + java.version() + ".archive");
    }

    /** Somebody who makes the same archive has begun with this file. */
    private static boolean isFirst(Path unfinished) throws IOException {
        File file = unfinished.toFile();
        if (file.exists() && System.currentTimeMillis() - file.lastModified() > ONE_MINUTE) {
            Files.deleteIfExists(unfinished);
        }
        return file.createNewFile();
    }

    private void trainInTheBackground() throws IOException {
        Processes.start(Arrays.asList(java.executable(), "-D" + Launcher.TRAIN + "=true", "-cp", jar.path(),
                Launcher.class.getName()));
    }

}
