package io.obligraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: starts the graph, the GraphQL API and the pages. */
@SpringBootApplication
public class Obligraph {

    /**
     * Starts the application and leaves it running until the process is told to end.
     * @param arguments Spring Boot's own, such as {@code --server.port=8081}
     */
    public static void main(String... arguments) {
        SpringApplication.run(Obligraph.class, arguments);
    }

}
