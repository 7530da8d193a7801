package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBookReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "obligraph.api.limits.time=1s")
@Import(TimeLimitTest.SlowLaw.class)
class TimeLimitTest {

    /** Takes its time where a test asks for it: until the time is up. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SlowLaw {

        static final AtomicInteger SLOW = new AtomicInteger();

        @Bean
        @Primary
        CurrentLaw slowLaw() {
            LawSnapshot law = LawSnapshot.of("test", LawBookReader.readTrusted(DataFiles.packaged()));
            return () -> {
                if (SLOW.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    waitFor(1500);
                }
                return law;
            };
        }

        private static void waitFor(long milliseconds) {
            try {
                Thread.sleep(milliseconds);
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

    }

    @LocalServerPort
    int port;

    @Test
    void anAnswerThatTakesTooLongIsCancelledAtTheNextField() {
        Http http = new Http(port);
        SlowLaw.SLOW.set(1);
        Reply reply = http.ask("{ a: law { edition } b: law { edition } }");
        assertThat(reply.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.onlyError().get("message").asString()).contains("1000 ms");
        assertThat(reply.json().has("data")).isFalse();
        assertThat(SlowLaw.SLOW).hasValue(0);
        assertThat(http.ask("{ law { edition } }").data().at("/law/edition").asString()).isEqualTo("test");
    }

}
