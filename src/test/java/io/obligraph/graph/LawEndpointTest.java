package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loading another law while the application runs, over HTTP. */
class LawEndpointTest {

    private static final String OLD_TITLE = "Draw up and keep technical documentation of the model";

    private static final String NEW_TITLE = "Document the model";

    @TempDir
    private static Path folder;

    private static DataFolder data;

    private static ConfigurableApplicationContext application;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        data = DataFolder.copiedTo(folder);
        application = new SpringApplicationBuilder(GraphApplication.class, Answers.class)
            .run(SharedServer.arguments("--obligraph.data.folder=" + folder));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void restore() throws Exception {
        DataFolder.copiedTo(folder);
        assertThat(load("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhichLawAnswers() throws Exception {
        HttpResponse<String> response = get(management("/actuator/law"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"edition\":\"" + edition() + "\"")
            .contains("\"source\":\"" + folder.toAbsolutePath() + "\"")
            .containsPattern("\"obligations\":[1-9]");
    }

    @Test
    void changedDataAnswerAfterALoadAndARequestThatRunsMeanwhileEndsWithTheLawWithWhichItBegan() throws Exception {
        String before = edition();
        CompletableFuture<HttpResponse<String>> slow = client
            .sendAsync(HttpRequest.newBuilder(main("/slow-title")).build(), BodyHandlers.ofString());
        assertThat(application.getBean(Answers.class).began.await(30, TimeUnit.SECONDS)).isTrue();
        AtomicBoolean loading = new AtomicBoolean(true);
        CompletableFuture<List<String>> meanwhile = CompletableFuture.supplyAsync(() -> titlesWhile(loading));

        data.replace(DataFolder.MODELS, "title: " + OLD_TITLE, "title: " + NEW_TITLE);
        HttpResponse<String> response = load("{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"written\":true").doesNotContain(before);
        assertThat(get(main("/title")).body()).isEqualTo(NEW_TITLE);
        loading.set(false);
        assertThat(meanwhile.get()).contains(OLD_TITLE).isSubsetOf(OLD_TITLE, NEW_TITLE);
        application.getBean(Answers.class).end.countDown();
        assertThat(slow.get().body()).isEqualTo(OLD_TITLE);
    }

    private List<String> titlesWhile(AtomicBoolean loading) {
        List<String> titles = new ArrayList<>();
        try {
            do {
                titles.add(get(main("/title")).body());
            }
            while (loading.get());
        }
        catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return titles;
    }

    @Test
    void unchangedDataAreNotLoadedAgain() throws Exception {
        assertThat(load("{}").body()).contains("\"written\":false");
    }

    @Test
    void dataWithMistakesAreRefusedWithEveryMistakeAndTheLawOfBeforeGoesOnAnswering() throws Exception {
        data.replace(DataFolder.MODELS, "title: " + OLD_TITLE, "title: " + NEW_TITLE)
            .replace(DataFolder.MODELS, "when: third-country-provider", "when: foreign-provider")
            .replace("law/acts.yaml", "published: 2026-07-24", "published: someday");

        HttpResponse<String> response = load("{}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"error\":\"The law cannot be loaded from " + folder)
            .contains("law/acts.yaml:" + data.lineOf("law/acts.yaml", "someday"))
            .doesNotContain("\\tat ", "Exception");
        assertThat(get(main("/title")).body()).isEqualTo(OLD_TITLE);

        data.replace("law/acts.yaml", "published: someday", "published: 2026-07-24");
        assertThat(load("{}").body()).contains(
                DataFolder.MODELS + ":" + data.lineOf(DataFolder.MODELS, "  art_54_1:") + ": ",
                DataFolder.MODELS + ":" + data.lineOf(DataFolder.MODELS, "  art_54_2:") + ": ", "«foreign-provider»");
        assertThat(get(main("/title")).body()).isEqualTo(OLD_TITLE);
    }

    @Test
    void aRuleChangedInTheGraphAnswersAfterALoadUntilTheDataAreLoadedOverIt() throws Exception {
        SharedServer.driver()
            .executableQuery("MATCH (o:Obligation {id: 'art_53_1_a'}) SET o.title = 'Write it down'")
            .execute();
        assertThat(get(main("/title")).body()).isEqualTo(OLD_TITLE);

        assertThat(load("{\"from\": \"graph\"}").statusCode()).isEqualTo(200);

        assertThat(get(main("/title")).body()).isEqualTo("Write it down");
        assertThat(load("{\"from\": \"data\"}").body()).contains("\"written\":true");
        assertThat(get(main("/title")).body()).isEqualTo(OLD_TITLE);
    }

    @Test
    void whatIsNoSourceIsRefused() throws Exception {
        assertThat(load("{\"from\": \"memory\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aPageOfAnotherSiteCannotLoad() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(management("/actuator/law"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"))
            .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    @Test
    void onlyHealthAndLawAreOpenAndOnlyOnThisHost() throws Exception {
        assertThat(get(management("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(get(management("/actuator/env")).statusCode()).isEqualTo(404);
        assertThat(get(main("/actuator/law")).statusCode()).isEqualTo(404);
        assertThat(application.getEnvironment().getProperty("management.server.address")).isEqualTo("127.0.0.1");
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatExceptionOfType(ConnectException.class).as(address.toString())
                        .isThrownBy(() -> connect(address));
                }
            }
        }
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port("local.management.port")), 2_000);
        }
    }

    private static String edition() {
        return application.getBean(CurrentLaw.class).snapshot().edition();
    }

    private HttpResponse<String> load(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management("/actuator/law"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static URI management(String path) {
        return URI.create("http://127.0.0.1:" + port("local.management.port") + path);
    }

    private static URI main(String path) {
        return URI.create("http://127.0.0.1:" + port("local.server.port") + path);
    }

    private static int port(String property) {
        return application.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    /** Answers by the current law, at once or when it is told to. */
    @RestController
    static class Answers {

        private final CountDownLatch began = new CountDownLatch(1);

        private final CountDownLatch end = new CountDownLatch(1);

        private final CurrentLaw law;

        Answers(CurrentLaw law) {
            this.law = law;
        }

        @GetMapping("/title")
        String title() {
            return title(law.snapshot());
        }

        @GetMapping("/slow-title")
        String slowTitle() throws InterruptedException {
            LawSnapshot snapshot = law.snapshot();
            began.countDown();
            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
            return title(snapshot);
        }

        private static String title(LawSnapshot snapshot) {
            return snapshot.book().obligations().get("art_53_1_a").wordings().getLast().title();
        }

    }

}
