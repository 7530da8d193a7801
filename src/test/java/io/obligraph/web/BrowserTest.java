package io.obligraph.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.io.fs.FileUtils;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of pages in a real browser, on a fixed day. All such tests share one application
 * and one browser. They are skipped, with the reason, where there is no Chromium.
 */
@SpringBootTest(classes = WebApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
abstract class BrowserTest {

    private static final Path GRAPH = folder();

    private static final Optional<Path> CHROMIUM = Stream
        .of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();

    @LocalServerPort
    private int port;

    /** Started with the first test that needs it; ends with the tests. */
    private static final class Shared {

        private static final Playwright PLAYWRIGHT = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final Browser BROWSER = PLAYWRIGHT.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM.orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }

    }

    @DynamicPropertySource
    static void ownGraph(DynamicPropertyRegistry registry) {
        registry.add("obligraph.graph.folder", GRAPH::toString);
        registry.add("spring.neo4j.uri", () -> "");
    }

    @BeforeEach
    void chromiumIsThere() {
        Assumptions.assumeTrue(CHROMIUM.isPresent(),
                "There is no Chromium to look at the pages with; on Debian, apt-get install chromium brings it");
    }

    /**
     * {@return a page as a browser shows it; to be closed}
     * @param path the address within the application
     * @param look how the browser is set up
     */
    Seen open(String path, Look look) {
        return Seen.open(Shared.BROWSER, address(path), look);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
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
