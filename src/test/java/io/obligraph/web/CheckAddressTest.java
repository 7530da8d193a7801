package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    void ofWhatWasFoundCountsWhatIsTaken() {
        assertThat(read("/check?take=a&found.a=1&found.a=2&found.b=3&take=c").page()).isEqualTo("/check?a=1&a=2");
    }

    @Test
    void aDayOfOnesOwnGoesBeforeTheOneChosen() {
        assertThat(read("/check?on=2026-08-02&otherDay=2026-09-01").on()).isEqualTo("2026-09-01");
        assertThat(read("/check?on=2026-08-02&otherDay=").on()).isEqualTo("2026-08-02");
    }

    @Test
    void anAnswerIsSentAlongWithAllElseButWhatItReplaces() {
        CheckAddress address = read("/check?a=1&b=2&if.b=3&ask=b&on=2026-08-02");
        assertThat(address.fieldsBut("b")).extracting(field -> field.name() + "=" + field.value())
            .containsExactly("a=1", "on=2026-08-02");
    }

    private static CheckAddress read(String address) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString(address)
            .build()
            .getQueryParams()
            .forEach((name, values) -> parameters.put(name,
                    values.stream()
                        .map(value -> value == null ? "" : UriUtils.decode(value, "UTF-8"))
                        .toArray(String[]::new)));
        return CheckAddress.of(parameters, false);
    }

}
