package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the check of a project is for programs, and for browsers without scripts. */
class CheckOverHttpTest extends RunningPages {

    private static final String OPEN_MODEL = "artefacts=GPAI_MODEL&roles=PROVIDER&placedOnUnionMarket=true"
            + "&establishedInUnion=true&placedOn=2025-12-02&exclusions=none&licence=apache-2.0&monetised=false"
            + "&published=WEIGHTS&published=ARCHITECTURE&published=USAGE_INFORMATION&trainingComputeFlop=7e24"
            + "&designatedSystemicRisk=false&modifiesGpaiModel=false&followsCodeOfPractice=true";

    @Test
    void theAnswerIsThatOfTheApi() {
        JsonNode findings = json(get("/check?format=json&" + OPEN_MODEL).body()).at("/assess/findings");
        String query = """
                { assess(project: {artefacts: [GPAI_MODEL], roles: [PROVIDER], placedOnUnionMarket: true,
                  establishedInUnion: true, placedOn: "2025-12-02", exclusions: [], licence: "apache-2.0",
                  monetised: false, published: [WEIGHTS, ARCHITECTURE, USAGE_INFORMATION], trainingComputeFlop: 7.0e+24,
                  designatedSystemicRisk: false, modifiesGpaiModel: false, followsCodeOfPractice: true})
                  { findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT]) { status since obligation { id } } } }""";
        HttpResponse<String> api = send(HttpRequest.newBuilder(URI.create(address("/graphql")))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(java.util.Map.of("query", query)))));
        assertThat(lines(findings)).isNotEmpty()
            .containsExactlyElementsOf(lines(json(api.body()).at("/data/assess/findings")));
    }

    private static List<String> lines(JsonNode findings) {
        return findings.valueStream()
            .map(finding -> finding.at("/obligation/id").asString() + " " + finding.get("status").asString() + " "
                    + finding.path("since").asString("-"))
            .toList();
    }

    @Test
    void itSaysInASentenceWhatBinds() {
        assertThat(get("/check?" + OPEN_MODEL).body()).contains("xempt from «Draw up and keep technical documentation",
                "obligations remain", "Information about the law, not legal advice");
    }

    @Test
    void theObligationsCanBeHadAsATable() {
        assertThat(get("/check?format=csv&" + OPEN_MODEL).body().lines())
            .startsWith("obligation,title,provision,status,since,parties,exemptedBy")
            .anyMatch(line -> line.startsWith("art_53_1_a,") && line.contains(",EXEMPT,"));
    }

    @Test
    void anAnswerLeadsToTheAddressThatSaysIt() {
        HttpResponse<String> reply = get(
                "/check?form=answer&monetised=false&exclusions=none&exclusions=SCIENTIFIC_RESEARCH_ONLY&licence=");
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location")).hasValueSatisfying(location -> assertThat(location)
            .endsWith("/check?monetised=false&exclusions=SCIENTIFIC_RESEARCH_ONLY"));
    }

    @Test
    void whatIsWrongIsToldAndAllElseCounts() {
        HttpResponse<String> reply = get("/check?artefacts=GPAI_MODELL&monetized=true&roles=PROVIDER&on=tomorrow"
                + "&licence=MIT&licenceIsFreeAndOpenSource=false&model=nothing&ask=licens");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("did you mean GPAI_MODEL?", "did you mean monetised?",
                "«tomorrow» is no day, so today is taken", "false contradicts licence MIT",
                "there is no model «nothing» in the catalogue", "did you mean licence?", "Provider");
    }

    @Test
    void theReasonsStandOnAPageOfTheirOwn() {
        JsonNode why = json(get("/check/reasons?format=json&obligation=art_53_1_a&" + OPEN_MODEL).body()).get("why");
        assertThat(why.get("statement").asString()).contains("does not bind the project");
        assertThat(why.get("parts").valueStream().map(part -> part.get("statement").asString()))
            .anyMatch(statement -> statement.contains("«Open-source general-purpose models»"));
        assertThat(get("/check/reasons?obligation=nothing").statusCode()).isEqualTo(404);
        assertThat(get("/check/reasons").statusCode()).isEqualTo(400);
    }

    @Test
    void factsSentOtherwiseStayOutOfAddresses() {
        HttpResponse<String> reply = send(request("/check").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(OPEN_MODEL)));
        assertThat(reply.body()).contains("/check#artefacts=GPAI_MODEL", "obligations remain");
        assertThat(reply.body().replaceAll("(?s)<a[^>]*>Link to this check", "")).doesNotContain("?artefacts=",
                "&amp;monetised=false\" class");
    }

    @ParameterizedTest
    @CsvSource({ "markdown, text/markdown, # ", "html, text/html, <!DOCTYPE html>", "json, application/json, {",
            "jsonld, application/ld+json, {", "sarif, application/sarif+json, {", "badge, image/svg+xml, <svg" })
    void theReportCanBeKept(String as, String type, String beginning) {
        HttpResponse<String> reply = get("/check/report?as=" + as + "&" + OPEN_MODEL);
        assertThat(reply.headers().firstValue("Content-Type"))
            .hasValueSatisfying(found -> assertThat(found).startsWith(type));
        assertThat(reply.headers().firstValue("Content-Disposition"))
            .hasValueSatisfying(found -> assertThat(found).startsWith("attachment; filename=\"obligraph."));
        assertThat(reply.body()).startsWith(beginning);
    }

    @Test
    void aFormThatThereIsNotIsToldWithThoseThatThereAre() {
        HttpResponse<String> reply = get("/check/report?as=doc");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("markdown, html, json");
    }

    @Test
    void aModelOfTheCatalogueBringsWhatIsKnownOfItWithItsSources() {
        String found = get("/check?find=Apertus").body();
        assertThat(found).contains("/check?model=");
        String address = found.replaceFirst("(?s).*href=\"(/check\\?model=[^\"]+)\".*", "$1");
        assertThat(get(address).body()).contains("Check of ", "Assumed: ", "What you said", "General-purpose AI model");
    }

    @Test
    void aDocumentIsReadWithTheWordsThatSayIt() {
        HttpResponse<String> reply = upload("text", "",
                "---\nlicense: mit\npipeline_tag: text-classification\n---\n# A model\n");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("Under which licence is it released?", "line 2", "license: mit",
                "name=\"found.licence\" value=\"mit\"");
    }

    @Test
    void aFactsFileIsRecognisedWithoutItsName() {
        assertThat(upload("text", "", "artefacts: [AI_SYSTEM]\nmonetised: false\n").body())
            .contains("Is it provided against a price or otherwise monetised?", "facts file");
    }

    @Test
    void aLicenceIsRecognisedWithoutItsName() {
        assertThat(upload("text", "", "MIT License\n\nSPDX-License-Identifier: MIT\n").body()).contains("licence text");
    }

    @Test
    void documentsThatContradictEachOtherAreShown() {
        String boundary = "part";
        String body = part("file\"; filename=\"a.obligraph.yaml", "monetised: true\n")
                + part("file\"; filename=\"b.obligraph.yaml", "monetised: false\n") + "--" + boundary + "--\r\n";
        assertThat(multipart(body).body()).contains("contradicts", "neither counts");
    }

    @Test
    void whatCannotBeReadIsToldWithWhatWouldBe() {
        assertThat(upload("text", "", "Hello").body()).contains("this is no document that can be read here");
        HttpResponse<String> nothing = upload("text", "", "");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("There is nothing to be read");
        assertThat(get("/check/document").statusCode()).isEqualTo(400);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        HttpResponse<String> reply = upload("text", "", "x".repeat((16 << 20) + 1));
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("16 MB");
    }

    @Test
    void whatIsInDocumentsIsShownAsTextOnly() {
        assertThat(upload("text", "", "---\nlicense: \"<script>alert(1)</script>\"\n---\n").body())
            .doesNotContain("<script>alert");
        assertThat(get("/check?licence=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    private HttpResponse<String> upload(String field, String name, String text) {
        return multipart(part(field, text) + part("name", name) + "--part--\r\n");
    }

    private static String part(String name, String content) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> multipart(String body) {
        return send(request("/check/document").header("Content-Type", "multipart/form-data; boundary=part")
            .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

}
