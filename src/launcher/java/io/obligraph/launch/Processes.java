package io.obligraph.launch;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** Runs other programs. */
final class Processes {

    private Processes() {
    }

    /**
     * Runs a program with the terminal of this one and waits for its end. It is ended
     * where this program is.
     * @return its exit code
     */
    static int run(List<String> command) throws IOException {
        return end(new ProcessBuilder(command).inheritIO().start());
    }

    /**
     * Runs a program that nobody sees and waits for its end.
     * @return its exit code
     */
    static int finish(List<String> command) throws IOException {
        return end(start(command));
    }

    private static int end(Process process) {
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        while (true) {
            try {
                return process.waitFor();
            }
            catch (InterruptedException e) {
                process.destroy();
            }
        }
    }

    /**
     * Starts a program that nobody sees and does not wait for it.
     */
    static Process start(List<String> command) throws IOException {
        File nowhere = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(nowhere).start();
        process.getOutputStream().close();
        return process;
    }

}
