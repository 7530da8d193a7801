package io.obligraph.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Starts what is in the jar: the server, or the command line where the first argument is
 * a command. Runs on Java 8 and newer, so that an old Java gives a sentence or a newer
 * Java instead of an error about class versions.
 *
 * <p>
 * The command line runs in a Java of its own, on a class path that is unpacked once and
 * with an archive of its classes, since that starts several times faster than a jar with
 * jars in it.
 */
public final class Launcher {

    /** What the command line says of wrong input and failures; the same is said here. */
    private static final int FAILED = 3;

    /** Set where the command line is only to be made ready. */
    static final String TRAIN = "obligraph.train";

    private Launcher() {
    }

    /**
     * Starts the program and ends with its exit code; 3 where it cannot be started.
     * @param arguments a command and its arguments, or settings of the server
     * @throws InvocationTargetException if the server ends with an exception
     */
    public static void main(String[] arguments) throws InvocationTargetException {
        try {
            ProgramJar jar = ProgramJar.ofThisProgram();
            JavaHome java = JavaHome.running();
            if (java.version() < jar.javaNeeded()) {
                java = JavaHome.newest();
                if (java == null || java.version() < jar.javaNeeded()) {
                    System.err.println("Obligraph needs Java " + jar.javaNeeded() + " or newer, and this is Java "
                            + JavaHome.running().version()
                            + "; install a newer one, for example Temurin, or set JAVA_HOME to where it is.");
                    System.exit(FAILED);
                    return;
                }
            }
            if (Boolean.getBoolean(TRAIN)) {
                System.exit(new CommandLine(jar, java).train());
            }
            else if (isCommand(arguments)) {
                System.exit(new CommandLine(jar, java).run(arguments));
            }
            else if (java.isRunning()) {
                jar.startServer(arguments);
            }
            else {
                List<String> command = new ArrayList<>();
                Collections.addAll(command, java.executable(), "-jar", jar.path());
                Collections.addAll(command, arguments);
                System.exit(Processes.run(command));
            }
        }
        catch (IOException e) {
            System.err.println("Obligraph could not be started: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    /** The server takes settings only, such as {@code --server.port=8081}. */
    private static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || "--help".equals(arguments[0])
                || "-h".equals(arguments[0]) || "--version".equals(arguments[0]) || "-V".equals(arguments[0]));
    }

}
