package io.obligraph.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test of pages in a real browser, which all such tests share. They are skipped, with
 * the reason, where there is no Chromium.
 */
abstract class BrowserTest extends RunningPages {

    private static final Optional<Path> CHROMIUM = Stream
        .of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();

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

}
