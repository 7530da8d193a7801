package io.obligraph;

import io.obligraph.cli.CommandLineTool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: starts the graph, the GraphQL API and the pages; or, with a command,
 * is the command line tool, without any of them.
 */
@SpringBootApplication
public class Obligraph {

    /**
     * Runs a command and ends the process with its exit code; without a command, starts
     * the application and leaves it running until the process is told to end.
     * @param arguments a command of the {@link CommandLineTool}, or Spring Boot's own,
     * such as {@code --server.port=8081}
     */
    public static void main(String... arguments) {
        if (CommandLineTool.takes(arguments)) {
            System.exit(CommandLineTool.run(arguments));
        }
        SpringApplication.run(Obligraph.class, arguments);
    }

}
