package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void withoutScriptsLinksAndFormsLeadFromNothingToReasons() {
        String first = get(link(get("/check").body(), "Start with the first question")).body();
        assertThat(first).contains("Nothing is known of the project yet", "name=\"form\" value=\"answer\"",
                "name=\"artefacts\" value=\"GPAI_MODEL\"");
        String answered = get("/check?form=answer&artefacts=none&artefacts=GPAI_MODEL").headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
        String page = get(answered).body();
        assertThat(page).contains("What is known so far", "General-purpose AI model");
        assertThat(get(link(page, "The reasons")).body()).contains("Why: ", "Back to the check");
        assertThat(get(link(page, "What if it were otherwise?")).body()).contains("Your answer stays: ",
                "name=\"suppose\" value=\"artefacts\"", "name=\"was.artefacts\" value=\"GPAI_MODEL\"");
    }

    private static String link(String page, String words) {
        Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>" + Pattern.quote(words) + "</a>").matcher(page);
        assertThat(link.find()).as("a link with the words «%s»", words).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void whatDocumentsSayIsSentAndLeadsToAnAddressOfAnyKind() {
        String taken = "form=found&take=licence&found.licence=mit&grounds.licence=model_card:README.md:2:license:+mit";
        assertThat(post(taken).headers().firstValue("Location")).hasValueSatisfying(location -> assertThat(location)
            .endsWith("/check?licence=mit&from.licence=model_card:README.md:2:license:+mit"));
        assertThat(post(taken + "&privately=true").headers().firstValue("Location"))
            .hasValueSatisfying(location -> assertThat(location).contains("/check#licence=mit&from.licence="));
    }

    private HttpResponse<String> post(String form) {
        return send(request("/check").header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void aLongAddressIsAnswered() {
        String words = "&hint.roles=model_card:README.md:1:" + "x".repeat(600);
        assertThat(get("/check?" + OPEN_MODEL + words.repeat(20)).statusCode()).isEqualTo(200);
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
        HttpResponse<String> reply = post(OPEN_MODEL);
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
        assertThat(get(address).body()).contains("Check of ", "Assumed: ", "What is known so far",
                "General-purpose AI model");
    }

    @Test
    void aDocumentIsReadWithTheWordsThatSayIt() {
        HttpResponse<String> reply = upload("text", "",
                "---\nlicense: mit\npipeline_tag: text-classification\n---\n# A model\n");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("Under which licence is it released?", "line 2", "license: mit",
                "name=\"found.licence\" value=\"mit\"",
                "name=\"grounds.licence\" value=\"model_card:README.md:2:license: mit\"");
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
        assertThat(multipart(body).body()).contains("Where they contradict each other", "leave it open",
                "name=\"found.monetised~0\" value=\"true\"", "name=\"found.monetised~1\" value=\"false\"");
    }

    @Test
    void whereDocumentsContradictEachOtherIsAskedFirst() {
        String page = get("/check?artefacts=AI_SYSTEM&against.monetised=facts_file:a.yaml:1:monetised:+true"
                + "&against.monetised=facts_file:b.yaml:1:monetised:+false")
            .body();
        assertThat(page).contains("Your documents contradict each other here", "b.yaml, line 1",
                "id=\"question\" tabindex=\"-1\">Is it provided against a price or otherwise monetised?");
    }

    @Test
    void theWordsOfDocumentsStandBesideTheAnswersAndInEveryReport() {
        String said = OPEN_MODEL + "&from.licence=model_card:README.md:12:license:+apache-2.0"
                + "&against.licence=spdx:bom.json:9:MIT";
        assertThat(get("/check?" + said).body().replaceAll("<[^>]+>", "")).contains(
                "README.md, line 12 (model card): license: apache-2.0",
                "but bom.json, line 9 (SPDX bill of materials): MIT");
        assertThat(get("/check/report?as=markdown&" + said).body()).contains("README.md, line 12: license: apache-2.0",
                "bom.json:9");
        assertThat(get("/check/report?as=html&" + said).body()).contains("README.md, line 12: license: apache-2.0",
                "bom.json:9");
        assertThat(json(get("/check/report?as=json&" + said).body()).at("/obligraph/facts").toString())
            .contains("{\"document\":\"README.md\",\"line\":12,\"words\":\"license: apache-2.0\"}");
        JsonNode sarif = json(get("/check/report?as=sarif&" + said).body()).at("/runs/0/results");
        assertThat(sarif.findValuesAsString("uri")).contains("README.md");
        assertThat(get("/check/reasons?obligation=art_53_1_a&" + said).body()).contains("README.md, line 12");
    }

    @Test
    void wordsOfDocumentsThatAreNoneAreToldAndShownAsText() {
        assertThat(get("/check?artefacts=AI_SYSTEM&from.licence=nonsense&from.licens=model_card:a:1:b"
                + "&hint.roles=model_card:%3Cscript%3Ealert(1):1:%3Cscript%3Ealert(2)&ask=roles")
            .body()).contains("these are no words of a document", "did you mean licence?")
            .doesNotContain("<script>alert");
    }

    @Test
    void aGracePeriodIsNamedWhereItMakesAnObligationWait() {
        assertThat(get("/check?artefacts=AI_SYSTEM&roles=PROVIDER&placedOnUnionMarket=true&establishedInUnion=true"
                + "&placedOn=2025-05-12&exclusions=none&licenceIsFreeAndOpenSource=false&practices=none"
                + "&productLaws=none&useCases=none&interactsWithPersons=false&generatesSyntheticContent=true"
                + "&assistiveEditingOnly=false&authorisedByLawForCrime=false&valueChainEvents=none"
                + "&laterPartyBecameProvider=false")
            .body())
            .contains("From <time datetime=\"2026-12-02\"", "Waits because of a grace period", "/grace-periods/");
    }

    @Test
    void whatWouldChangeIsToldToProgramsToo() {
        JsonNode supposed = json(get("/check?format=json&if.monetised=true&" + OPEN_MODEL).body()).get("supposed");
        assertThat(supposed.at("/what/0/before").asString()).isEqualTo("No");
        assertThat(supposed.at("/turns/0/sentence").asString()).isEqualTo("2 obligations would bind");
        assertThat(supposed.at("/turns/0/changes").valueStream().map(change -> change.at("/obligation/id").asString()))
            .containsExactly("art_53_1_a", "art_53_1_b");
        assertThat(supposed.at("/counts")
            .valueStream()
            .map(count -> count.get("status").asString() + " " + count.get("now").asInt() + " "
                    + count.get("then").asInt()))
            .contains("EXEMPT 2 0");
    }

    @Test
    void tiersAndFinesHaveReasonsToo() {
        assertThat(
                json(get("/check/reasons?format=json&tier=GPAI&" + OPEN_MODEL).body()).at("/why/statement").asString())
            .isNotBlank();
        assertThat(get("/check/reasons?tier=nothing").statusCode()).isEqualTo(404);
        assertThat(json(get("/check/reasons?format=json&penalty=art_101_1&" + OPEN_MODEL).body()).at("/why/statement")
            .asString()).contains("can be fined");
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

}
