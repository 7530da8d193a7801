package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FirstViewsTest {

    private final List<String> opened = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            opened.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/law") ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void openEachAreaOnceEvenIfOneFails() {
        views().open(server.getAddress().getPort());
        assertThat(opened).containsExactly("/check", "/law", "/models");
    }

    @Test
    void doNotMindThatNobodyAnswers() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThatNoException().isThrownBy(() -> views().open(port));
    }

    @Test
    void doNothingWhereNoServerIsRunning() {
        views().start();
        assertThat(opened).isEmpty();
    }

    private static FirstViews views() {
        return new FirstViews(List.of("/check", "/law", "/models"), new MockEnvironment());
    }

}
