package io.obligraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.io.fs.FileUtils;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the running application, which all such tests share. */
@SpringBootTest(classes = WebApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
abstract class RunningPages {

    private static final Path GRAPH = folder();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownGraph(DynamicPropertyRegistry registry) {
        registry.add("obligraph.graph.folder", GRAPH::toString);
        registry.add("spring.neo4j.uri", () -> "");
    }

    /**
     * {@return the whole address of a page}
     * @param path its address within the application
     */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /**
     * {@return what the server answers to a request}
     */
    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("pages");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileUtils.deleteDirectory(folder);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
