package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What debate on open models turns on can be found, and what is said of it has a source.
 */
class NamedInTheDebateTest {

    private static final LawData.Content CONTENT = LawData.read(null).content();

    private static GraphCatalogue catalogue;

    @BeforeAll
    static void load() {
        GraphSchema.apply(SharedServer.driver());
        new LawLoader(SharedServer.driver()).load(LawData.read(null), LoadFrom.DATA);
        catalogue = new GraphCatalogue(SharedServer.driver());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            llama 7b,                llama-7b,                       MODEL,     meta,              NOT_FREE
            llama 2 70b,             llama-2-70b,                    MODEL,     meta,              NOT_FREE
            llama 3 70b,             llama-3-70b,                    MODEL,     meta,              NOT_FREE
            llama 405b,              llama-3.1-405b,                 MODEL,     meta,              NOT_FREE
            llama 4 maverick,        llama-4-maverick,               MODEL,     meta,              NOT_FREE
            mistral 7b,              mistral-7b-v0.1,                MODEL,     mistral,           FREE
            mixtral 8x7b,            mixtral-8x7b-v0.1,              MODEL,     mistral,           FREE
            mistral large 2,         mistral-large-2407,             MODEL,     mistral,           NOT_FREE
            codestral 22b,           codestral-22b-v0.1,             MODEL,     mistral,           NOT_FREE
            bloom,                   bloom-176b,                     MODEL,     bigscience,        DEBATED
            gpt-j,                   gpt-j-6b,                       MODEL,     eleutherai,        FREE
            gpt-neox,                gpt-neox-20b,                   MODEL,     eleutherai,        FREE
            pythia 12b,              pythia-12b,                     MODEL,     eleutherai,        FREE
            olmo 7b,                 olmo-7b,                        MODEL,     ai2,               FREE
            olmo 3 32b,              olmo-3-32b,                     MODEL,     ai2,               FREE
            apertus 70b,             apertus-70b,                    MODEL,     swiss-ai,          FREE
            falcon 40b,              falcon-40b,                     MODEL,     tii,               FREE
            falcon 180b,             falcon-180b,                    MODEL,     tii,               NOT_FREE
            qwen2 72b,               qwen2-72b,                      MODEL,     alibaba,           NOT_FREE
            qwen2.5 72b,             qwen2.5-72b,                    MODEL,     alibaba,           NOT_FREE
            qwen3 235b,              qwen3-235b-a22b,                MODEL,     alibaba,           FREE
            deepseek v3,             deepseek-v3,                    MODEL,     deepseek,          DEBATED
            deepseek r1,             deepseek-r1,                    MODEL,     deepseek,          FREE
            gemma 7b,                gemma-7b,                       MODEL,     google,            DEBATED
            gemma 3 27b,             gemma-3-27b-it,                 MODEL,     google,            DEBATED
            phi 2,                   phi-2,                          MODEL,     microsoft,         FREE
            phi 4,                   phi-4,                          MODEL,     microsoft,         FREE
            whisper large v3,        whisper-large-v3,               MODEL,     openai,            FREE
            clip vit,                clip-vit-l-14-336,              MODEL,     openai,            FREE
            stable diffusion v1.5,   stable-diffusion-v1.5,          MODEL,     runway,            DEBATED
            stable diffusion 2,      stable-diffusion-2-base,        MODEL,     stability,         DEBATED
            stable diffusion xl,     sdxl-base-1.0,                  MODEL,     stability,         DEBATED
            stable diffusion 3.5,    stable-diffusion-3.5-large,     MODEL,     stability,         NOT_FREE
            flux schnell,            flux.1-schnell,                 MODEL,     black-forest-labs, FREE
            flux.1 dev,              flux.1-dev,                     MODEL,     black-forest-labs, NOT_FREE
            gpt-oss 120b,            gpt-oss-120b,                   MODEL,     openai,            FREE
            gpt-5,                   gpt-5,                          MODEL,     openai,            NOT_FREE
            gpt-4,                   gpt-4,                          MODEL,     openai,            NOT_FREE
            claude opus 4.5,         claude-opus-4.5,                MODEL,     anthropic,         NOT_FREE
            gemini 3 pro,            gemini-3-pro,                   MODEL,     google,            NOT_FREE
            grok 4,                  grok-4,                         MODEL,     xai,               NOT_FREE
            kimi k2,                 kimi-k2,                        MODEL,     moonshot,          DEBATED
            glm-4.5,                 glm-4.5,                        MODEL,     zai,               FREE
            tensorflow,              tensorflow,                     COMPONENT, google,            FREE
            pytorch,                 pytorch,                        COMPONENT, linux-foundation,  FREE
            hugging face transformers, transformers,                 COMPONENT, hugging-face,      FREE
            diffusers,               diffusers,                      COMPONENT, hugging-face,      FREE
            llama.cpp,               llama.cpp,                      COMPONENT, ggml,              FREE
            hugging face hub,        hugging-face-hub,               PLATFORM,  hugging-face,      UNKNOWN
            chatgpt,                 chatgpt,                        SYSTEM,    openai,            UNKNOWN
            le chat,                 le-chat,                        SYSTEM,    mistral,           UNKNOWN
            huggingchat,             huggingchat,                    SYSTEM,    hugging-face,      UNKNOWN""")
    void whatIsNamedIsFoundWithItsKindMakerAndLicence(String words, String id, String kind, String organisation,
            String licence) {
        assertThat(catalogue.search(words, 100)).as("the search for " + words).extracting(Hit::id).contains(id);
        Model model = Objects.requireNonNull(catalogue.entries(Model.class, List.of(id)).get(id));

        assertThat(model.kind()).isEqualTo(kind);
        assertThat(model.organisation()).isEqualTo(organisation);
        assertThat(CONTENT.catalogue().organisations()).containsKey(organisation);
        assertThat(licence(model)).isEqualTo(licence);
        assertThat(model.facts()).isNotEmpty();
    }

    /**
     * {@return what its licence is in the sense of the Act}
     */
    private static String licence(Model model) {
        Object free = model.licence() == null ? value(model.facts().get("licenceIsFreeAndOpenSource"))
                : CONTENT.book().licences().get(model.licence()).freeAndOpenSource();
        if (free == null) {
            return model.licence() == null ? "UNKNOWN" : "DEBATED";
        }
        return free.equals(true) ? "FREE" : "NOT_FREE";
    }

    private static Object value(Statement<Object> statement) {
        return statement == null ? null : statement.value();
    }

    @ParameterizedTest
    @ValueSource(strings = { "open-source-initiative", "lf-ai-data", "partnership-on-ai", "eleutherai", "bigscience",
            "hugging-face", "ai-for-good", "ai-office" })
    void whoShapesCoRegulationIsFound(String id) {
        assertThat(CONTENT.catalogue().initiatives()).containsKey(id);
        assertThat(CONTENT.catalogue().initiatives().get(id).role()).isNotBlank();
    }

    @Test
    void everythingThatIsSaidOfAModelHasASourceWithADay() {
        assertThat(CONTENT.catalogue().models()).hasSizeGreaterThanOrEqualTo(300);
        CONTENT.catalogue().models().forEach((id, model) -> {
            Stream<Statement<?>> said = Stream
                .of(model.facts().values().stream(), Stream.ofNullable(model.released()),
                        Stream.ofNullable(model.parameters()), Stream.ofNullable(model.opennessClass()))
                .flatMap(each -> each);
            assertThat(said).as(id).allSatisfy(statement -> assertThat(statement.asOf()).isNotNull());
            assertThat(model.practices()).as(id).allSatisfy(following -> assertThat(following.asOf()).isNotNull());
            assertThat(model.lineage()).as(id).allSatisfy(descent -> assertThat(descent.source()).isNotNull());
        });
    }

}
