package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    private static final Licences LICENCES = new Licences(Laws.VOCABULARY,
            new DocumentSource(DocumentKind.PACKAGE_METADATA, "pom.xml"));

    /** The identifiers that the Hugging Face Hub offers for cards. */
    @ParameterizedTest
    @ValueSource(strings = { "apache-2.0", "mit", "openrail", "bigscience-openrail-m", "creativeml-openrail-m",
            "bigscience-bloom-rail-1.0", "bigcode-openrail-m", "afl-3.0", "artistic-2.0", "bsl-1.0", "bsd",
            "bsd-2-clause", "bsd-3-clause", "bsd-3-clause-clear", "c-uda", "cc", "cc0-1.0", "cc-by-2.0", "cc-by-2.5",
            "cc-by-3.0", "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0",
            "cc-by-nd-4.0", "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-by-nc-sa-2.0", "cc-by-nc-sa-3.0",
            "cc-by-nc-sa-4.0", "cdla-sharing-1.0", "cdla-permissive-1.0", "cdla-permissive-2.0", "wtfpl", "ecl-2.0",
            "epl-1.0", "epl-2.0", "etalab-2.0", "eupl-1.1", "eupl-1.2", "agpl-3.0", "gfdl", "gpl", "gpl-2.0", "gpl-3.0",
            "lgpl", "lgpl-2.1", "lgpl-3.0", "isc", "h-research", "intel-research", "lppl-1.3c", "ms-pl", "apple-ascl",
            "apple-amlr", "mpl-2.0", "odc-by", "odbl", "openmdw-1.0", "openrail++", "osl-3.0", "postgresql", "ofl-1.1",
            "ncsa", "unlicense", "zlib", "pddl", "lgpl-lr", "deepfloyd-if-license",
            "fair-noncommercial-research-license", "llama2", "llama3", "llama3.1", "llama3.2", "llama3.3", "llama4",
            "grok2-community", "gemma" })
    void everyLicenceOfTheHubIsKnown(String id) {
        assertThat(LICENCES.known(id)).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GPL-2.0+                                               | GPL-2.0-or-later
            Apache Software License                                | Apache-2.0
            GNU General Public License v3 (GPLv3)                  | GPL-3.0-only
            https://www.apache.org/licenses/LICENSE-2.0.txt        | Apache-2.0
            http://www.apache.org/licenses/LICENSE-2.0             | Apache-2.0
            https://opensource.org/licenses/MIT                    | MIT
            https://opensource.org/license/bsd-3-clause/           | BSD-3-Clause
            https://spdx.org/licenses/ISC.html                     | ISC
            https://creativecommons.org/licenses/by-nc/4.0/        | CC-BY-NC-4.0
            https://creativecommons.org/publicdomain/zero/1.0/     | CC0-1.0
            https://www.gnu.org/licenses/gpl-3.0.en.html           |
            https://www.gnu.org/licenses/lgpl-2.1.txt              | LGPL-2.1-only
            https://www.mozilla.org/en-US/MPL/2.0/                 | MPL-2.0
            https://www.eclipse.org/legal/epl-2.0/                 | EPL-2.0
            https://example.org/licenses/MIT                       |
            Our own licence                                        |
            """)
    void aNameOrAnAddressStandsForALicence(String text, String id) {
        assertThat(
                LICENCES.known(text).flatMap(Laws.VOCABULARY::licence).map(io.obligraph.law.Licence::id).orElse(null))
            .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            MIT OR CC-BY-NC-4.0                    | true
            MIT AND CC-BY-NC-4.0                   | false
            (MIT OR CC-BY-NC-4.0) AND ISC          | true
            MIT/Apache-2.0                         | true
            GPL-2.0-only WITH Classpath-exception-2.0 OR MIT | true
            MIT AND Unknown-1.0                    | open
            MIT OR Unknown-1.0                     | true
            CC-BY-NC-4.0 AND Unknown-1.0           | false
            CC-BY-NC-4.0 OR Unknown-1.0            | open
            """)
    void ofAChoiceTheBestCountsAndOfLicencesThatHoldTogetherTheWorst(String expression, Boolean free) {
        assertThat(LicenceExpression.parse(expression)).hasValueSatisfying(parsed -> assertThat(parsed.verdict(
                id -> Map.of("MIT", true, "ISC", true, "Apache-2.0", true, "GPL-2.0-only", true, "CC-BY-NC-4.0", false)
                    .get(id)))
            .isEqualTo(free));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "MIT OR", "OR MIT", "(MIT", "MIT)", "MIT Apache-2.0", "MIT WITH", "()", "a license",
            "((((((((((((((((((((((MIT))))))))))))))))))))))" })
    void whatIsNoExpressionIsNone(String text) {
        assertThat(LicenceExpression.parse(text)).isEmpty();
    }

    @Test
    void theFirstWayOfNamingALicenceThatIsKnownCounts() {
        assertThat(LICENCES.in(List.of(new Licences.Named(
                List.of("Our words for it", "https://www.apache.org/licenses/LICENSE-2.0.txt"), 3, "license"))))
            .singleElement()
            .satisfies(statement -> {
                assertThat(statement.value()).isEqualTo("Apache-2.0");
                assertThat(statement.because()).contains("stands for Apache-2.0");
                assertThat(statement.evidence().line()).isEqualTo(3);
            });
    }

}
