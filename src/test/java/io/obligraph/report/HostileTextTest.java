package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.Evidence;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and words that projects bring are text, whatever stands in them. */
class HostileTextTest {

    private static final String NASTY = "</title><script>alert('x & \"y\"')</script> | `code` [a](javascript:b) *s* %0A::error::, # \\";

    private static final String NASTY_FILE = "odd dir/a b%20&<i>'é,:.md";

    private static final Report REPORT = new Report(Reports.BOOK, Reports.openModel().assessment(), NASTY,
            "obligraph.yaml",
            Map.of("artefacts", new Evidence(DocumentKind.MODEL_CARD, NASTY_FILE, 3, NASTY), "licence",
                    new Evidence(DocumentKind.MODEL_CARD, NASTY_FILE, 0, NASTY)),
            List.of(new Remark(NASTY_FILE, 5, NASTY)), null, Reports.DAY, "1.2.3");

    @Test
    void aPageIsWellFormedShowsThemAndHasNoScript() throws Exception {
        String page = Format.HTML.write(REPORT);

        Document document = xml(page.replaceFirst("<!DOCTYPE html>\n", ""));
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent()).startsWith(NASTY + ": ");
        assertThat(document.getElementsByTagName("table").item(0).getTextContent()).contains(NASTY_FILE + ": " + NASTY);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("i").getLength()).isZero();
    }

    @Test
    void aPageNestsTheGroundsOfAFindingUnderWhatRestsOnThem() throws Exception {
        Document document = xml(Format.HTML.write(REPORT).replaceFirst("<!DOCTYPE html>\n", ""));

        NodeList lists = document.getElementsByTagName("details");
        assertThat(lists.getLength()).isEqualTo(REPORT.findings().size());
        int steps = REPORT.findings().stream().mapToInt(finding -> finding.because().size()).sum();
        int questions = REPORT.assessment().openQuestions().size();
        int fines = REPORT.assessment().penalties().size();
        assertThat(document.getElementsByTagName("li").getLength()).isEqualTo(steps + questions + fines + 1);
    }

    @Test
    void aBadgeIsWellFormedAndTellsTheVerdictToThoseWhoCannotSeeIt() throws Exception {
        Document document = xml(Format.BADGE.write(REPORT));

        assertThat(document.getDocumentElement().getAttribute("aria-label"))
            .isEqualTo("EU AI Act on 24 November 2026: " + REPORT.verdict().sentence());
    }

    @Test
    void markdownTakesThemLiterally() {
        String page = Format.MARKDOWN.write(REPORT);

        assertThat(page.lines().findFirst()).hasValueSatisfying(line -> assertThat(line).contains("\\<script\\>",
                "\\| \\`code\\` \\[a\\](javascript:b) \\*s\\*", "\\# \\\\"));
        assertThat(page.lines().filter(line -> line.startsWith("|") && line.contains("`artefacts`"))).singleElement()
            .satisfies(row -> assertThat(row.replace("\\|", "").chars().filter(each -> each == '|')).hasSize(4));
    }

    @Test
    void annotationsStayOneCommandALine() {
        List<String> commands = Format.GITHUB.write(REPORT).lines().toList();

        assertThat(commands).allSatisfy(command -> assertThat(command).matches("::(warning|notice) [^:]*::.*"));
        assertThat(commands.getFirst()).contains("file=odd dir/a b%2520&<i>'é%2C%3A.md,line=3,title=");
    }

    @Test
    void jsonGivesThemBack() {
        JsonNode json = JsonMapper.shared().readTree(Format.JSON.write(REPORT));

        assertThat(json.at("/obligraph/name").asString()).isEqualTo(NASTY);
        assertThat(json.at("/obligraph/facts/0/evidence/document").asString()).isEqualTo(NASTY_FILE);
    }

    @Test
    void aScanningLogNamesTheFileByAnAddress() {
        JsonNode log = JsonMapper.shared().readTree(Format.SARIF.write(REPORT));

        assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asString())
            .isEqualTo("odd%20dir/a%20b%2520&%3Ci%3E'%C3%A9,:.md");
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

}
