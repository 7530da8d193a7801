package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spdx.utility.compare.LicenseCompareHelper;
import tools.jackson.databind.json.JsonMapper;

class LicenceTextsTest {

    private static final LicenceTextReader READER = new LicenceTextReader();

    @ParameterizedTest
    @ValueSource(strings = { "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-2.0", "CC-BY-4.0",
            "CC-BY-NC-4.0", "CC-BY-SA-4.0", "CC0-1.0", "EUPL-1.2", "Unlicense", "0BSD", "BSL-1.0", "Zlib",
            "CDLA-Permissive-2.0", "ECL-2.0", "MulanPSL-2.0", "Artistic-2.0", "ODC-By-1.0" })
    void theTextOfAListedLicenceStatesIt(String id) throws Exception {
        assertThat(read("LICENSE", spdx(id))).containsExactly("STATED licence " + id);
    }

    @Test
    void whoHasTheCopyrightAndHowLinesBreakDoesNotMatter() throws Exception {
        String text = spdx("MIT").replace("<year> <copyright holders>", "2026 Lantern Labs, Inc. and contributors");

        assertThat(read("LICENSE.md", "# " + text.replaceAll("(?<=\\w)\n(?=\\w)", " ")))
            .containsExactly("STATED licence MIT");
        assertThat(read("COPYING", text.replace("MIT License\n", ""))).containsExactly("STATED licence MIT");
        assertThat(read("LICENSE.txt", text.replace("\n", "\r\n"))).containsExactly("STATED licence MIT");
    }

    @Test
    void aTextThatTwoLicencesShareStatesWhatHoldsOfBoth() throws Exception {
        assertThat(read("COPYING", spdx("GPL-3.0-or-later"))).containsExactly("STATED licenceIsFreeAndOpenSource true",
                "INDICATED licence GPL-3.0-only", "INDICATED licence GPL-3.0-or-later");
    }

    @Test
    void aTextWithMoreInItOnlySpeaksForTheLicence() throws Exception {
        String text = spdx("MIT")
                + "\nOn top of that nobody may run it for more than a thousand users at a time, and whoever "
                + "does so all the same has to ask for another licence in writing.\n";

        assertThat(read("LICENSE", text)).containsExactly("INDICATED licence MIT");
    }

    @Test
    void aTitleWithoutItsTextOnlySpeaksForTheLicence() throws Exception {
        assertThat(read("LICENSE", "Apache License\nVersion 2.0, January 2004\n\nSee elsewhere."))
            .containsExactly("INDICATED licence Apache-2.0");
        assertThat(read("LICENSE", "MIT License\n\nDo as you like.")).containsExactly("INDICATED licence MIT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    LLAMA 2 COMMUNITY LICENSE AGREEMENT / Llama 2 Version Release Date: July 18, 2023   | llama2
                    META LLAMA 3 COMMUNITY LICENSE AGREEMENT                                            | llama3
                    # LLAMA 3.1 COMMUNITY LICENSE AGREEMENT                                             | llama3.1
                    **Llama 3.2 Community License Agreement**                                           | llama3.2
                    LLAMA 3.3 COMMUNITY LICENSE AGREEMENT                                               | llama3.3
                    LLAMA 4 COMMUNITY LICENSE AGREEMENT                                                 | llama4
                    Gemma Terms of Use / Last modified: March 24, 2025                                  | gemma
                    CreativeML Open RAIL-M / dated August 22, 2022                                      | creativeml-openrail-m
                    CreativeML Open RAIL++-M License / dated July 26, 2023                              | openrail++
                    BigScience RAIL License v1.0 / dated May 19, 2022                                   | bigscience-bloom-rail-1.0
                    BigCode OpenRAIL-M v1 License Agreement                                             | bigcode-openrail-m
                    # Mistral AI Research License                                                       | mrl
                    Mistral AI Non-Production License                                                   | mnpl
                    TII Falcon LLM License Version 1.0 / May 2023                                       | tii-falcon-llm
                    FALCON 180B TII LICENSE VERSION 1.0                                                 | falcon-180b-license
                    DEEPSEEK LICENSE AGREEMENT / Version 1.0, 23 October 2023                        | deepseek
                    Tongyi Qianwen LICENSE AGREEMENT                                                    | tongyi-qianwen
                    Qwen LICENSE AGREEMENT                                                              | qwen
                    Qwen RESEARCH LICENSE AGREEMENT                                                     | qwen-research
                    FLUX.1 [dev] Non-Commercial License                                                 | flux-1-dev-non-commercial-license
                    STABILITY AI COMMUNITY LICENSE AGREEMENT / Last Updated: July 5, 2024               | stabilityai-ai-community
                    """)
    void aLicenceThatIsNotListedIsKnownByItsTitle(String title, String id) throws Exception {
        String text = title.replace(" / ", "\n") + "\n\nWhoever takes this accepts what follows.\n";

        assertThat(read("LICENSE", text)).containsExactly("STATED licence " + id);
    }

    @Test
    void aTitleThatFitsAFamilyOnlySpeaksForIt() throws Exception {
        assertThat(read("LICENSE", "OpenRAIL-M\n\nUse it responsibly.")).containsExactly("INDICATED licence openrail");
        assertThat(read("LICENSE", "Modified MIT License\n\nDo as you like."))
            .containsExactly("INDICATED licence modified-mit");
    }

    @Test
    void aTextOfItsOwnIsShown() throws Exception {
        assertThat(read("LICENSE", "\n\nOur terms\n\nAsk us.\n")).containsExactly("MENTIONED licence null");
        assertThat(statements("LICENSE", "\n\nOur terms\n\nAsk us.\n")).extracting(Statement::evidence)
            .containsExactly(new Evidence(DocumentKind.LICENCE_TEXT, "LICENSE", 3, "Our terms"));
        assertThat(read("LICENSE", "")).isEmpty();
    }

    @Test
    void aTagNamesTheLicence() throws Exception {
        assertThat(read("LICENSE", "// SPDX-License-Identifier: EUPL-1.2\n"))
            .containsExactly("STATED licence EUPL-1.2");
    }

    @Test
    void aTextInAFolderOrAboutTheCodeOnlySpeaksForTheLicence() throws Exception {
        assertThat(read("third_party/zlib/LICENSE", spdx("Zlib"))).containsExactly("INDICATED licence Zlib");
        assertThat(read("LICENSE-CODE", spdx("MIT"))).containsExactly("INDICATED licence MIT");
        assertThat(read("LICENSE-MODEL", spdx("MIT"))).containsExactly("STATED licence MIT");
    }

    @ParameterizedTest
    @ValueSource(strings = { "LICENSE", "LICENCE", "License.txt", "license.md", "COPYING", "COPYING.LESSER",
            "UNLICENSE", "LICENSE-MODEL", "LICENSE_CODE.md", "MODEL_LICENSE", "LICENSE.Apache-2.0", "LICENSES/MIT.txt",
            "vendor/x/LICENCE" })
    void filesOfLicencesAreRecognisedByTheirNames(String name) {
        assertThat(READER.recognises(new Document(name, new byte[0]))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "README.md", "license.py", "licenses.json", "src/LicenseReader.java", "unlicensed.txt",
            "driving_licences_dataset.csv" })
    void otherFilesAreNot(String name) {
        assertThat(READER.recognises(new Document(name, new byte[0]))).isFalse();
    }

    private static List<String> read(String name, String text) throws UnreadableDocument {
        return statements(name, text).stream()
            .map(statement -> statement.strength() + " " + statement.fact() + " " + statement.value())
            .toList();
    }

    private static List<Statement> statements(String name, String text) throws UnreadableDocument {
        return READER.read(new Document(name, text.getBytes(StandardCharsets.UTF_8)), Laws.VOCABULARY);
    }

    private static String spdx(String id) throws IOException {
        try (InputStream in = LicenseCompareHelper.class
            .getResourceAsStream("/resources/stdlicenses/" + id + ".json")) {
            return JsonMapper.shared().readTree(in).get("licenseText").asString();
        }
    }

}
