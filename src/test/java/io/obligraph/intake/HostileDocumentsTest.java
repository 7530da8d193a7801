package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that were made to break the readers. The time limits only end a hang. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileDocumentsTest {

    private static final Intake INTAKE = new Intake(Laws.VOCABULARY).estimating();

    private static final List<String> NAMES = List.of("obligraph.yaml", "README.md", "config.json", "CITATION.cff",
            "pyproject.toml", "setup.cfg", "package.json", "pom.xml", "Cargo.toml", "model.safetensors");

    private static final DocumentReader PACKAGE = new PackageMetadataReader();

    /** For each name the reader that would be asked. */
    private static final List<DocumentReader> READERS = List.of(new FactsFileReader(),
            new CardReader(DocumentKind.MODEL_CARD), new ModelConfigReader(), new CitationReader(), PACKAGE, PACKAGE,
            PACKAGE, PACKAGE, PACKAGE, new WeightsReader());

    static Stream<Arguments> hostile() {
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        return Stream.of(Arguments.of("nothing", new byte[0]), Arguments.of("a byte", new byte[] { (byte) 0x80 }),
                Arguments.of("random bytes", random), Arguments.of("zeros", new byte[100_000]),
                Arguments.of("50 MB of letters", filled(50 << 20, 'a')),
                Arguments.of("50 MB of line ends", filled(50 << 20, '\n')),
                Arguments.of("300 KB of brackets", filled(300 << 10, '[')),
                Arguments.of("300 KB of braces", filled(300 << 10, '{')),
                Arguments.of("300 KB of dashes", filled(300 << 10, '-')),
                Arguments.of("300 KB of quotes", filled(300 << 10, '"')),
                Arguments.of("300 KB of hashes", filled(300 << 10, '#')),
                Arguments.of("300 KB of spaces", filled(300 << 10, ' ')),
                Arguments.of("UTF-16 cut in the middle", new byte[] { (byte) 0xFF, (byte) 0xFE, 'a', 0, 'b' }),
                Arguments.of("half a surrogate in UTF-16",
                        new byte[] { (byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a' }),
                Arguments.of("overlong UTF-8", new byte[] { (byte) 0xC0, (byte) 0xAF }),
                Arguments.of("only a mark", new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }),
                text("laughing aliases", "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"),
                text("laughing aliases in a card", "---\na: &a [x]\nlicense: [*a, *a]\n---\n"),
                text("a value that contains itself", "&a [*a]"),
                text("an object of a class",
                        "license: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost']]\n"),
                text("laughing entities",
                        "<!DOCTYPE project [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><project><licenses><license><name>&b;</name></license></licenses></project>"),
                text("an entity that is a file",
                        "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project><licenses><license><name>&x;</name></license></licenses></project>"),
                text("a DTD that is fetched", "<!DOCTYPE project SYSTEM \"http://localhost:1/x.dtd\"><project/>"),
                text("deep elements", "<project>".repeat(50_000)),
                text("many attributes", "<project " + indexed("a%d='x' ", 30_000) + "/>"),
                text("deep YAML", indexed("%d: {", 20_000)), text("deep YAML by indentation", deepByIndentation(700)),
                text("a question for each key", "? ".repeat(100_000)), text("deep JSON", "{\"a\":".repeat(100_000)),
                text("a long number", "{\"vocab_size\": " + "9".repeat(500_000) + "}"),
                text("an immense number",
                        "{\"architectures\": [\"XForCausalLM\"], \"hidden_size\": 1e400, \"vocab_size\": 1e-400, \"num_hidden_layers\": 1e999999999}"),
                text("immense numbers in TOML", "[project]\nversion = 1e999999999\nlicense = 1e-999999999\n"),
                text("a long key in TOML", "a" + ".a".repeat(100_000) + " = 1"),
                text("many tables", "[[project]]\n".repeat(70_000)),
                text("a licence without end", "{\"license\": \"" + "(".repeat(100_000) + "\"}"),
                text("many licences", "{\"license\": \"" + "MIT OR ".repeat(100_000) + "MIT\"}"),
                text("tokens without end",
                        "---\nlicense: mit\n---\ntrained " + "1 1,1 B-a-b-c ".repeat(60_000) + "tokens"),
                text("many headings",
                        "---\nlicense: mit\n---\n" + "# Evaluation\nxxxxxxxxxxxxxxxxxxxxxxxx\n".repeat(20_000)),
                text("many tags", "---\nlicense: mit\ntags: [" + "gguf, ".repeat(100_000) + "x]\n---\n"),
                text("front matter without end", "---\nlicense: mit\n" + "a: b\n".repeat(10)),
                text("a card of one line", "---"),
                text("mixed line ends", "---\r\nlicense: mit\rtags: [a]\n\r---\r\n# A\r# B\n"),
                text("keys that are no text", "---\n? [a]\n: b\n? {c: d}\n: e\nlicense: mit\n---\n"),
                text("a key twice", "---\nlicense: mit\nlicense: gpl-3.0\n---\n"),
                text("YAML that is two documents", "license: mit\n---\nlicense: gpl-3.0\n"),
                text("JSON with a comment", "{\"license\": \"MIT\" /* yes */}"),
                text("JSON that goes on", "{\"license\": \"MIT\"} {\"license\": \"ISC\"}"),
                text("JSON that is a list", "[1, 2]"),
                text("the wrong types",
                        "{\"license\": {\"type\": [1]}, \"dependencies\": [1], \"architectures\": {}, \"text_config\": 5, \"metadata\": [], \"weight_map\": 1}"),
                text("wrong types in TOML",
                        "project = 5\ntool = []\n[package]\nlicense = {workspace = 1}\ndependencies = \"x\"\n[workspace]\npackage = 1\n"),
                text("wrong types in YAML",
                        "cff-version: []\nlicense: {a: b}\npreferred-citation: 1\nartefacts: {value: {value: 1}}\n"),
                text("an INI that is none", "[metadata\n  license\n=\n: x\n[]\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void theyAreReadOrToldAndDoNotKeepOthersFromCounting(String what, byte[] bytes) {
        Document facts = new Document("x.obligraph.yaml", "monetised: false".getBytes(StandardCharsets.UTF_8));
        for (String name : NAMES) {
            Dossier dossier = INTAKE.read(List.of(new Document(name, bytes), facts));

            assertThat(dossier.values()).as("%s as %s", what, name).containsEntry("monetised", false);
            assertThat(dossier.problems()).as("%s as %s", what, name)
                .allSatisfy(problem -> assertThat(problem.expected()).doesNotContain("fault of the program"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void noReaderThrowsAnythingButWhatItPromises(String what, byte[] bytes) {
        for (String name : NAMES) {
            Document document = new Document(name, bytes);
            DocumentReader reader = READERS.get(NAMES.indexOf(name));
            reader.recognises(document);
            try {
                assertThat(reader.read(document, Laws.VOCABULARY)).as(what).isNotNull();
            }
            catch (UnreadableDocument told) {
                assertThat(told.document()).isEqualTo(name);
                assertThat(told.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void changedDocumentsAreReadOrTold() throws Exception {
        List<String> pieces = List.of("---\n", "- ", "{", "[", "\"", "&a ", "*a", ": ", "\u0000", "1e999", "<!DOCTYPE",
                "&x;", "\uFEFF", "\r", "\t", "]]>", "'''", "\"\"\"", "\\u", "?", "|\n", ">-\n", "#", "\u2028", "💥");
        Random random = new Random(20_240_801);
        for (DocumentReader reader : List.of(new FactsFileReader(), new CardReader(DocumentKind.MODEL_CARD),
                new ModelConfigReader(), new CitationReader(), new PackageMetadataReader())) {
            for (Document seed : Seeds.of(reader)) {
                for (int i = 0; i < 40; i++) {
                    Document changed = new Document(seed.name(), changed(seed.bytes(), pieces, random));
                    reader.recognises(changed);
                    try {
                        assertThat(reader.read(changed, Laws.VOCABULARY)).isNotNull();
                    }
                    catch (UnreadableDocument told) {
                        assertThat(told.expected()).isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void controlCharactersDoNotReachTheReader() {
        Dossier dossier = INTAKE.read(List.of(new Document("evil\u001B[2J\u202E/obligraph.yaml",
                "licence: \"\\e[31mmit\\a\"\nmonetised: \"a\\nb\"\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(dossier.sources().getFirst().document()).isEqualTo("evil [2J /obligraph.yaml");
        assertThat(dossier.problems()).hasSize(2)
            .allSatisfy(problem -> assertThat(problem.toString()).matches("\\P{Cc}+"));
    }

    private static byte[] changed(byte[] seed, List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at,
                        new String(pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                case 2 -> text.setLength(at);
                default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Arguments text(String what, String text) {
        return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String indexed(String form, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(form.formatted(i));
        }
        return text.toString();
    }

    private static String deepByIndentation(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

}
