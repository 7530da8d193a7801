package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class CheckAddressTest {

    @Test
    void theAddressHoldsTheWholeState() {
        String address = "/check?model=m&artefacts=GPAI_MODEL&artefacts=AI_SYSTEM&licence=unknown&if.monetised=true&ask=roles"
                + "&on=2026-08-02&knownOn=2025-06-01";
        assertThat(read(address).page()).isEqualTo(address);
    }

    @Test
    void whatSignsMeanInAddressesIsKeptFromMeaningItInValues() {
        CheckAddress address = read("/check?licence=" + UriUtils.encode("GPL-2.0+ & more #1 = ä?", "UTF-8"));
        assertThat(address.facts()).containsEntry("licence", List.of("GPL-2.0+ & more #1 = ä?"));
        assertThat(read(address.page())).isEqualTo(address);
    }

    @Test
    void hiddenFactsStandWhereBrowsersDoNotSendThem() {
        CheckAddress hidden = read("/check?monetised=false").hidden(true);
        assertThat(hidden.page()).isEqualTo("/check#monetised=false");
        assertThat(hidden.beside("reasons", "obligation", "art_4")).isEqualTo("/check/reasons?obligation=art_4");
        assertThat(hidden.hidden(false).beside("reasons", "obligation", "art_4"))
            .isEqualTo("/check/reasons?obligation=art_4&monetised=false");
    }

    @Test
    void anEmptyListOfAFormIsOneOfWhichNothingHolds() {
        assertThat(read("/check?exclusions=none").facts()).containsEntry("exclusions", List.of("none"));
        assertThat(read("/check?exclusions=none&exclusions=A").facts()).containsEntry("exclusions", List.of("A"));
    }

    @Test
    void notKnownOutweighsWhatElseAFormHolds() {
        assertThat(read("/check?form=answer&exclusions=none&exclusions=A&exclusions=unknown").page())
            .isEqualTo("/check?exclusions=unknown");
    }

    @Test
    void fieldsLeftEmptySayNothing() {
        assertThat(read("/check?monetised=&on=&form=answer").page()).isEqualTo("/check");
    }

    @Test
    void whatIsOnlySupposedLeavesWhatWasSaid() {
        CheckAddress address = read("/check?form=answer&licence=MIT&was.licence=unknown&suppose=licence");
        assertThat(address.page()).isEqualTo("/check?licence=unknown&if.licence=MIT");
        assertThat(read("/check?licence=MIT&suppose=licence").page()).isEqualTo("/check?if.licence=MIT");
    }

    @Test
    void aFormToSupposeSendsAlongWhatIsSaidAndWhatElseIsSupposed() {
        CheckAddress address = read("/check?licence=MIT&monetised=false&if.licence=GPL-3.0&if.monetised=true"
                + "&from.licence=model_card:README.md:2:license:+mit");
        assertThat(CheckForm.fieldsToSuppose(address, "licence")).extracting(CheckAddressTest::shown)
            .containsExactly("suppose=licence", "was.licence=MIT", "monetised=false", "if.monetised=true",
                    "from.licence=model_card:README.md:2:license: mit");
    }

    @Test
    void supposingASecondAnswerKeepsTheFirst() {
        CheckAddress both = read("/check?if.a=1").supposing("b", List.of("2"));
        assertThat(both.page()).isEqualTo("/check?if.a=1&if.b=2");
        assertThat(both.notSupposing("a").page()).isEqualTo("/check?if.b=2");
    }

    @Test
    void ofWhatWasFoundCountsWhatIsTaken() {
        assertThat(read("/check?take=a&found.a=1&found.a=2&found.b=3&take=c").page()).isEqualTo("/check?a=1&a=2");
    }

    @Test
    void whatIsTakenBringsTheWordsThatSayItAndItsHintsAreNoLongerNeeded() {
        CheckAddress address = read("/check?take=licence&found.licence=mit&found.monetised=false"
                + "&grounds.licence=model_card:README.md:2:license:+mit&grounds.monetised=facts_file:f.yaml:1:x"
                + "&hint.licence=model_card:README.md:9:MIT&hint.roles=model_card:README.md:3:y");
        assertThat(address.page()).isEqualTo("/check?licence=mit&from.licence=model_card:README.md:2:license:+mit"
                + "&hint.roles=model_card:README.md:3:y");
    }

    @Test
    void ofAnswersThatExcludeEachOtherOneIsTakenAndTheOtherStandsAgainstIt() {
        CheckAddress address = read("/check?take.a=a~1&found.a~0=true&found.a~1=false&grounds.a~0=facts_file:x:1:yes"
                + "&grounds.a~1=facts_file:y:1:no&against.a=facts_file:x:1:yes&against.a=facts_file:y:1:no"
                + "&against.b=facts_file:y:1:no");
        assertThat(address.page()).isEqualTo("/check?a=false&from.a=facts_file:y:1:no&against.a=facts_file:x:1:yes");
    }

    @Test
    void documentsNoLongerSpeakForAnAnswerThatIsGivenAnew() {
        CheckAddress address = read("/check?a=1&b=2&from.a=spdx:bom.json:4:A&against.a=spdx:bom.json:5:B");
        assertThat(address.with("a", List.of("3")).page()).isEqualTo("/check?a=3&b=2");
        assertThat(address.without("a").page()).isEqualTo("/check?b=2");
        assertThat(CheckForm.fieldsBut(address, "b")).extracting(CheckAddressTest::shown)
            .contains("from.a=spdx:bom.json:4:A");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "模" })
    void anAddressCarriesOnlySoManyWords(String sign) {
        StringBuilder many = new StringBuilder("/check?a=1");
        for (int i = 0; i < 100; i++) {
            many.append("&hint.h").append(i).append("=model_card:README.md:1:").append(sign.repeat(100));
        }
        CheckAddress address = read(many + "&from.a=model_card:README.md:2:said");
        assertThat(address.page().length()).isBetween(4_000, 7_000);
        assertThat(address.quotes().written(Quotes.Kind.FROM, "a")).hasSize(1);
    }

    @Test
    void aDayOfOnesOwnGoesBeforeTheOneChosen() {
        assertThat(read("/check?on=2026-08-02&otherDay=2026-09-01").on()).isEqualTo("2026-09-01");
        assertThat(read("/check?on=2026-08-02&otherDay=").on()).isEqualTo("2026-08-02");
    }

    @Test
    void anAnswerIsSentAlongWithAllElseButWhatItReplaces() {
        CheckAddress address = read("/check?a=1&b=2&if.b=3&ask=b&on=2026-08-02");
        assertThat(CheckForm.fieldsBut(address, "b")).extracting(CheckAddressTest::shown)
            .containsExactly("a=1", "on=2026-08-02");
    }

    private static String shown(CheckAddress.Field field) {
        return field.name() + "=" + field.value();
    }

    private static CheckAddress read(String address) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString(address)
            .build()
            .getQueryParams()
            .forEach((name, values) -> parameters.put(name,
                    values.stream()
                        .map(value -> value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8))
                        .toArray(String[]::new)));
        return CheckForm.read(parameters, false);
    }

}
