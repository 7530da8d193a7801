package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.catalogue.CatalogueBook;
import io.obligraph.catalogue.Model;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Reasoner;
import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the law asks of those who provide entries of the catalogue, checked by hand
 * against the text for what is stated of them.
 */
class AnswersForTheCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final LawData.Content CONTENT = LawData.read(null).content();

    private static final CatalogueBook BOOK = CONTENT.catalogue();

    private static final Reasoner REASONER = new Reasoner(CONTENT.book());

    private static final Vocabulary VOCABULARY = new Vocabulary(CONTENT.book());

    private static Assessment assess(String id) {
        Model model = Objects.requireNonNull(BOOK.models().get(id), id);
        return REASONER.assess(
                VOCABULARY.project(BOOK.seat().facts(model, BOOK.organisations().get(model.organisation()))), TODAY,
                TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    # A model on the market before 2 August 2025 has time until 2 August 2027 (Article 111(3)).
                    gpt-4,                 art_53_1_a,      UPCOMING,       2027-08-02
                    llama-3.1-405b,        art_53_1_c,      UPCOMING,       2027-08-02
                    mixtral-8x7b-v0.1,     art_53_1_d,      UPCOMING,       2027-08-02
                    # One that came later owes it since 2 August 2025.
                    gpt-5,                 art_53_1_a,      APPLIES,        2025-08-02
                    claude-opus-4.5,       art_53_1_d,      APPLIES,        2025-08-02
                    apertus-70b,           art_53_1_c,      APPLIES,        2025-08-02
                    # A licence that is not free and open-source leaves no exemption; another one leaves it open whether there is money in it.
                    llama-3.1-405b,        art_53_1_b,      UPCOMING,       2027-08-02
                    apertus-70b,           art_53_1_a,      UNDETERMINED,
                    gpt-oss-120b,          art_53_1_b,      UNDETERMINED,
                    # Only those outside the Union need a representative.
                    gpt-5,                 art_54_1,        APPLIES,        2025-08-02
                    mixtral-8x7b-v0.1,     art_54_1,        NOT_APPLICABLE,
                    # Those who follow the code of practice need no other way.
                    gpt-5,                 art_53_4,        NOT_APPLICABLE,
                    llama-3.1-405b,        art_53_4,        UPCOMING,       2027-08-02
                    # Whether the Commission accepted arguments against a systemic risk, or designated a model below the bound, nobody tells.
                    llama-3.1-405b,        art_55_1_a,      UNDETERMINED,
                    apertus-70b,           art_55_1_a,      UNDETERMINED,
                    # A fine-tuner of somebody else's model is the provider only of a significant change (guidelines, paragraph 63).
                    infinity-instruct-llama3.1-70b, art_53_1_c, UNDETERMINED,
                    # A model that is not general-purpose binds nobody by itself.
                    whisper-large-v3,      art_53_1_c,      NOT_APPLICABLE,
                    pythia-12b,            art_53_1_c,      NOT_APPLICABLE,
                    # What is given for research alone may have been made for that alone.
                    llama-65b,             art_53_1_c,      UNDETERMINED,
                    # A chat service on the market before 2 August 2026 marks its content from 2 December 2026 (Article 111(4)).
                    chatgpt,               art_50_2,        UPCOMING,       2026-12-02
                    le-chat,               art_50_2,        UPCOMING,       2026-12-02
                    # Whether it is obvious that one deals with a machine is another question.
                    chatgpt,               art_50_1,        UNDETERMINED,
                    chatgpt,               art_4_1,         APPLIES,        2025-02-02
                    # Software is supplied. Whether a supplier is spared hangs on the money, and on what is built with it.
                    pytorch,               art_25_4-supplier, UNDETERMINED,
                    pytorch,               art_53_1_a,      NOT_APPLICABLE,
                    pytorch,               art_50_2,        NOT_APPLICABLE,
                    """)
    void theAnswerIsThatOfTheLaw(String id, String obligation, String status, LocalDate since) {
        assertThat(assess(id).findings()).filteredOn(finding -> finding.obligation().id().equals(obligation))
            .singleElement()
            .satisfies(finding -> {
                assertThat(finding.status()).hasToString(status);
                assertThat(finding.since()).isEqualTo(since);
            });
    }

    @Test
    void whatIsOpenForAModelIsAboutModels() {
        List<String> models = BOOK.models()
            .values()
            .stream()
            .filter(model -> model.kind().equals("MODEL"))
            .map(Model::id)
            .toList();

        assertThat(models).hasSizeGreaterThan(600)
            .allSatisfy(id -> assertThat(assess(id).findings())
                .filteredOn(finding -> finding.status() == Status.UNDETERMINED)
                .allSatisfy(finding -> assertThat(finding.obligation().id())
                    .matches("art_(41_5-model|5[1-5]_|9[1-3]_).*")));
    }

}
