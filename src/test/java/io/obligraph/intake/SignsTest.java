package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.obligraph.intake.Statement.Strength;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignsTest {

    @Test
    void everySignSpeaksOfFactsAndValuesOfTheVocabulary() {
        assertThat(Signs.packaged().all()).hasSizeGreaterThan(40).allSatisfy(sign -> {
            assertThat(sign.facts()).isNotEmpty();
            assertThat(Laws.BOOK.facts()).containsKeys(sign.facts().keySet().toArray(String[]::new));
            if (sign.strength() != Strength.MENTIONED) {
                assertThatCode(() -> Laws.VOCABULARY.project(sign.facts())).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void everySignRestsOnProvisionsOfTheLawBook() {
        List<String> basis = new ArrayList<>(Signs.packaged().estimateBasis());
        Signs.packaged().all().forEach(sign -> basis.addAll(sign.basis()));

        assertThat(Laws.BOOK.provisions()).containsKeys(basis.toArray(String[]::new));
        assertThat(Laws.BOOK.facts()).containsKey(Signs.packaged().estimatedFact());
    }

    @Test
    void onlyBillsAndTheMetadataOfPackagesStateFactsBeyondTheLicencesThatTheyName() {
        assertThat(Signs.packaged().all().stream().filter(sign -> sign.strength() == Strength.STATED))
            .flatExtracting(sign -> sign.in())
            .containsOnly(DocumentKind.CYCLONEDX, DocumentKind.SPDX, DocumentKind.PACKAGE_METADATA);
    }

}
