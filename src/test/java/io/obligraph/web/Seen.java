package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A page in a browser, with what the browser noticed while it loaded. */
final class Seen implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("src/docs/screenshots");

    /**
     * Notes what moved and what the policy of the page forbade, from the first moment on.
     */
    private static final String WATCH = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
              if (!entry.hadRecentInput) window.shifted += entry.value;
            })).observe({type: 'layout-shift', buffered: true});
            window.forbidden = [];
            document.addEventListener('securitypolicyviolation',
              event => window.forbidden.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
            """;

    private final BrowserContext context;

    private final Page page;

    private final Look look;

    private final int status;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private final List<String> loaded = new CopyOnWriteArrayList<>();

    private final AtomicLong weight = new AtomicLong();

    private Seen(BrowserContext context, Look look, String address) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.addInitScript(WATCH);
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFinished(request -> {
            loaded.add(request.url());
            weight.addAndGet(request.sizes().responseBodySize);
        });
        Response response = page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        this.status = response.status();
    }

    static Seen open(Browser browser, String address, Look look) {
        return new Seen(browser.newContext(
                new Browser.NewContextOptions().setViewportSize(look.width, look.height).setColorScheme(look.colours)),
                look, address);
    }

    /**
     * {@return the page, to act on it}
     */
    Page page() {
        return page;
    }

    /**
     * {@return the status with which the server answered}
     */
    int status() {
        return status;
    }

    /**
     * {@return the addresses of all that was loaded}
     */
    List<String> loaded() {
        return loaded;
    }

    /**
     * Checks all that every page must be: usable by everyone, without complaints of the
     * browser, within its window, still while it loads, light, and without cookies.
     */
    Seen isGood() {
        assertThat(accessibilityProblems()).as("what axe finds at %s, %s", page.url(), look).isEmpty();
        assertThat(complaints.stream().filter(complaint -> status == 200 || !complaint.contains("status of " + status)))
            .as("what the browser complains about at %s", page.url())
            .isEmpty();
        isAllowed();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
            .as("the width of %s", page.url())
            .isLessThanOrEqualTo(look.width);
        assertThat(((Number) page.evaluate("window.shifted")).doubleValue()).as("how much %s moves", page.url())
            .isLessThan(0.01);
        assertThat(context.cookies()).as("the cookies of %s", page.url()).isEmpty();
        assertThat(weight.get()).as("the bytes of %s", page.url()).isPositive().isLessThan(300_000);
        return this;
    }

    /** Checks that the page does nothing that its policy forbids. */
    Seen isAllowed() {
        assertThat(page.evaluate("window.forbidden")).as("what the policy forbade at %s", page.url())
            .isEqualTo(List.of());
        return this;
    }

    private List<String> accessibilityProblems() {
        return new AxeBuilder(page).analyze()
            .getViolations()
            .stream()
            .flatMap(rule -> rule.getNodes()
                .stream()
                .map(node -> rule.getId() + ": " + rule.getHelp() + " – " + node.getHtml()
                        + String.valueOf(node.getFailureSummary()).replaceAll("\\s+", " ")))
            .toList();
    }

    /**
     * Keeps a picture of what the window shows for the documentation, where that is asked
     * for with {@code -Dobligraph.screenshots=true}.
     * @param name the name of the picture, without ending
     */
    Seen keep(String name) {
        if (Boolean.getBoolean("obligraph.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

}
