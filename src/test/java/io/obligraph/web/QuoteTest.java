package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {

    @Test
    void whatAnAddressCarriesIsWhatTheDocumentSaid() {
        assertThat(quote("models/README.md", 12, "license: apache-2.0", null).write())
            .isEqualTo("model_card:models/README.md:12:license: apache-2.0");
        for (Quote quote : new Quote[] { quote("README.md", 12, "license: apache-2.0", null),
                quote("C:\\a|b%3A.md", 0, "a | b: c %7C 100 %", "It | matters, 5 % of it."),
                quote("ä.md", 1, "«» 模型 🙂", null) }) {
            assertThat(Quote.read(quote.write())).contains(quote);
        }
    }

    @Test
    void longWordsAreShortened() {
        Quote quote = Quote.read(quote("x".repeat(500), 1, "y".repeat(190), null).write()).orElseThrow();
        assertThat(quote.evidence().words()).isEqualTo("y".repeat(120) + "…");
        assertThat(quote.where()).startsWith("…xxx").hasSizeLessThan(120);
    }

    @Test
    void itTellsPeopleWhereTheWordsStand() {
        assertThat(quote("README.md", 12, "x", null).where()).isEqualTo("README.md, line 12");
        assertThat(quote("bom.json", 0, "x", null).where()).isEqualTo("bom.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "README.md", "model_card:README.md:12", "card:README.md:1:x", "MODEL_CARD:a:1:x",
            "model_card:README.md:-1:x", "model_card:README.md:99999999999:x", "model_card:README.md:1:",
            "model_card::1:x", "model_card:README.md:one:x" })
    void whatIsNoneIsNotRead(String written) {
        assertThat(Quote.read(written)).isEmpty();
    }

    @Test
    void itIsSafeToShow() {
        assertThat(Quote.read("model_card:a\u202eb:1:x\ny\u0000z|w\u0007").orElseThrow())
            .isEqualTo(quote("a b", 1, "x y z", "w"));
        assertThat(Quote.read("model_card:a:1:" + "x".repeat(1000))).isEmpty();
    }

    private static Quote quote(String document, int line, String words, @Nullable String because) {
        return new Quote(new Evidence(DocumentKind.MODEL_CARD, document, line, words), because);
    }

}
