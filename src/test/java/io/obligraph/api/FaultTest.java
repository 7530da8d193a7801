package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBookReader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FaultTest.BrokenLaw.class)
@ExtendWith(OutputCaptureExtension.class)
class FaultTest {

    private static final Pattern ID = Pattern.compile("under the id ([0-9a-f-]{36})$");

    /** A law that cannot be had while it is broken. */
    @TestConfiguration(proxyBeanMethods = false)
    static class BrokenLaw {

        static final AtomicBoolean BROKEN = new AtomicBoolean();

        @Bean
        @Primary
        CurrentLaw brokenLaw() {
            LawSnapshot law = LawSnapshot.of("test", LawBookReader.readTrusted(DataFiles.packaged()));
            return () -> {
                if (BROKEN.get()) {
                    throw new IllegalStateException("a secret of the inside");
                }
                return law;
            };
        }

    }

    @LocalServerPort
    int port;

    @AfterEach
    void mend() {
        BrokenLaw.BROKEN.set(false);
    }

    @Test
    void whatNobodyForesawIsAnsweredWithAnIdUnderWhichItIsLoggedAndNothingElse(CapturedOutput output) {
        BrokenLaw.BROKEN.set(true);
        Reply reply = new Http(port).ask("{ law { edition } }");
        assertThat(reply.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(reply.text()).doesNotContain("secret", "Exception", "io.obligraph", "java");
        Matcher id = ID.matcher(reply.onlyError().get("message").asString());
        assertThat(id.find()).isTrue();
        assertThat(output).contains("Request " + id.group(1) + " failed").contains("a secret of the inside");
    }

    @Test
    void aFaultWhileAMistakeIsExplainedIsAnsweredTheSameWay() {
        BrokenLaw.BROKEN.set(true);
        Reply reply = new Http(port).ask("{ assess(project: {roles: NOBODY}) { on } }");
        assertThat(reply.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(reply.text()).doesNotContain("secret", "Exception");
    }

}
