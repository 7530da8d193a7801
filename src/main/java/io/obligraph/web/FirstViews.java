package io.obligraph.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the home page and the first page of each area once, beside everything else, when
 * the application has started: the first view of a page takes a second or more, and so no
 * visitor waits for it. Where that fails, nothing is lost.
 */
@Component
class FirstViews {

    private static final Logger log = LoggerFactory.getLogger(FirstViews.class);

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<String> paths;

    private final Environment environment;

    @Autowired
    FirstViews(Site site, Environment environment) {
        this(Stream.concat(Stream.of("/"), site.sections().stream().map(Section::path)).toList(), environment);
    }

    FirstViews(List<String> paths, Environment environment) {
        this.paths = paths;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port != null) {
            Thread.ofPlatform().daemon().name("first-views").start(() -> open(port));
        }
    }

    void open(int port) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            for (String path : paths) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(LIMIT)
                    .header("Accept", "text/html")
                    .build();
                client.send(request, BodyHandlers.discarding());
            }
        }
        catch (IOException e) {
            log.debug("The pages were not opened before their first visitor", e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
