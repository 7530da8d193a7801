package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of the law say, as programs read it, and where their links lead. */
class LawPagesTest extends RunningPages {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @Test
    void obligationsAreFoundByAllThatIsChosen() {
        JsonNode page = json("/law?party=GPAI_PROVIDER&theme=cpt_V&provision=art_53");
        assertThat(page.get("obligations").valueStream().map(line -> line.at("/obligation/id").asString()))
            .contains("art_53_1_a", "art_53_1_b", "art_53_1_c", "art_53_1_d")
            .allSatisfy(id -> assertThat(id).startsWith("art_53"));
        assertThat(page.at("/obligations/0/conditions")).isNotEmpty();
        assertThat(ids(page.at("/obligations/0/exemptions"))).contains("art_53_2");
        assertThat(page.get("total").asInt()).isEqualTo(page.get("obligations").size());
    }

    @Test
    void choicesTellHowManyObligationsTheyWouldLeave() {
        JsonNode page = json("/law?party=DEPLOYER");
        JsonNode themes = choice(page, "theme");
        assertThat(themes.get("options")).isNotEmpty()
            .allSatisfy(option -> assertThat(
                    json("/law?party=DEPLOYER&theme=" + option.get("value").asString()).get("total").asInt())
                .isEqualTo(option.get("count").asInt()));
    }

    @Test
    void aTierHoldsTheObligationsThatBindNothingElse() {
        List<String> highRisk = obligations("/law?tier=HIGH_RISK");
        assertThat(highRisk).contains("art_9_1", "art_26_1").doesNotContain("art_53_1_a", "art_4_1", "art_5_1_a");
        assertThat(obligations("/law?tier=GPAI_SYSTEMIC_RISK")).contains("art_55_1_a").doesNotContain("art_53_1_a");
        assertThat(obligations("/law?tier=PROHIBITED")).contains("art_5_1_a").doesNotContain("art_9_1");
        assertThat(obligations("/tiers/HIGH_RISK")).containsExactlyInAnyOrderElementsOf(highRisk);
    }

    @Test
    void theDayAndWhatWasKnownDecideWhatHasBegun() {
        assertThat(begun("on=2026-08-02&knownOn=2026-06-01")).contains("art_9_1");
        assertThat(begun("on=2026-08-02&knownOn=2026-08-02")).doesNotContain("art_9_1").contains("art_53_1_a");
    }

    private List<String> begun(String days) {
        return obligations("/law?when=begun&" + days);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/law?tier=NONE", "/law?party=NONE", "/law?theme=art_53", "/law?provision=art_999",
            "/law?when=never", "/law?on=tomorrow", "/law?teir=HIGH_RISK", "/calendar?on=soon", "/changes?knownTo=32",
            "/search?words=copyright", "/tiers/GPAI?day=2026-08-02" })
    void whatCannotBeChosenIsToldWithWhatCan(String path) {
        HttpResponse<String> reply = get(path, "application/json");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(reply.body()).get("expected").asString()).isNotBlank();
    }

    @Test
    void whatOthersAddToALinkIsNoMistake() {
        assertThat(get("/law?tier=GPAI&utm_source=letter&gclid=1", "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({ "/exemptions/art_53_2, lifts, art_53_1_a", "/tiers/GPAI, obligations, art_53_1_a",
            "/parties/GPAI_PROVIDER, obligations, art_53_1_a", "/provisions/art_53, obligations, art_53_1_a",
            "/provisions/art_53, parts, art_53_1", "/provisions/art_53_1_a, citedBy, art_53_2",
            "/acts/reg_2026_1744, amends, reg_2024_1689", "/acts/reg_2024_1689, amendedBy, reg_2026_1744",
            "/conditions/gpai-released-openly, usedByExemptions, art_53_2",
            "/facts/monetised, usedByConditions, without-monetisation", "/penalties/art_101_1, punishes, art_53_1_a",
            "/grace-periods/art_111_3, delays, art_53_1_a", "/authorities/AI_OFFICE, supervises-1, art_53_1_a" })
    void aPageTellsWhatDependsOnWhat(String path, String block, String item) {
        JsonNode page = json(path);
        assertThat(page.get("blocks").valueStream().filter(each -> each.get("id").asString().equals(block)))
            .as("the blocks of %s: %s", path,
                    page.get("blocks").valueStream().map(each -> each.get("id").asString()).toList())
            .singleElement()
            .satisfies(each -> assertThat(each.get("items").valueStream().map(line -> line.get("id").asString()))
                .contains(item));
    }

    @Test
    void theAmendmentIsToldByWhatItDid() {
        JsonNode page = json("/changes");
        assertThat(page.get("title").asString()).isEqualTo("What Regulation (EU) 2026/1744 changed");
        assertThat(page.get("days")
            .valueStream()
            .map(day -> day.at("/provisions/0/id").asString() + " " + day.get("before").asString() + " "
                    + day.get("after").asString()))
            .contains("cpt_III_sct_1 2026-08-02 2027-12-02", "art_6_1 2027-08-02 2028-08-02");
        JsonNode moved = group(page, "moved");
        assertThat(page.get("inShort").valueStream().map(line -> line.get("text").asString()))
            .contains(moved.get("count").asInt()
                    + " obligations that can bind only later: from 2 December 2027 instead of 2 August 2026");
        assertThat(moved.get("folds").valueStream().mapToInt(fold -> fold.get("count").asInt()).sum())
            .isEqualTo(moved.get("count").asInt());
        assertThat(get("/changes?format=csv", "*/*").body().lines())
            .startsWith("kind,id,title,change,before,after,act,provision")
            .anyMatch(line -> line.startsWith("obligations,art_9_1,") && line.contains("MOVED,2026-08-02,2027-12-02"))
            .anyMatch(line -> line.startsWith("days,art_6_1,") && line.contains("MOVED,2027-08-02,2028-08-02"));
    }

    @Test
    void whatIsPutOffItselfIsToldApartFromWhatDependsOnIt() {
        JsonNode folds = group(json("/changes"), "moved").get("folds");
        assertThat(differing(folds.get(0))).contains("art_9_1", "art_26_1").doesNotContain("art_49_1", "art_73_1");
        assertThat(differing(folds.get(1))).contains("art_49_1", "art_73_1", "art_86_1").doesNotContain("art_9_1");
    }

    @Test
    void whatIsWordedOtherwiseIsShownAsItWasAndAsItIs() {
        JsonNode literacy = group(json("/changes"), "reworded").at("/folds/0/themes/0/obligations/0");
        assertThat(literacy.at("/obligation/id").asString()).isEqualTo("art_4_1");
        assertThat(literacy.get("wordings").valueStream().map(both -> both.get("title").asString())).contains("Called",
                "In short");
        assertThat(literacy.get("wordings")).allSatisfy(both -> assertThat(
                both.at("/before/0/pieces").valueStream().filter(piece -> piece.get("differs").asBoolean()))
            .isNotEmpty());
        assertThat(json("/changes").get("rules").valueStream().map(kind -> kind.get("id").asString()))
            .contains("exemptions", "gracePeriods", "penalties");
    }

    @Test
    void twoDaysOfTheSameLawDifferByWhatBeginsBetweenThem() {
        JsonNode page = json("/changes?from=2026-12-01&to=2026-12-02&knownFrom=2026-11-24&knownTo=2026-11-24");
        assertThat(page.get("title").asString()).isEqualTo("What differs in the law");
        assertThat(page.get("groups")).hasSize(1);
        assertThat(group(page, "begins").get("folds").valueStream().flatMap(fold -> differing(fold).stream()))
            .containsExactly("art_5_1_ba", "art_5_1_bb");
    }

    private static List<String> differing(JsonNode fold) {
        return fold.get("themes")
            .valueStream()
            .flatMap(theme -> theme.get("obligations").valueStream())
            .map(each -> each.at("/obligation/id").asString())
            .toList();
    }

    private static JsonNode group(JsonNode page, String id) {
        return page.get("groups")
            .valueStream()
            .filter(group -> group.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Article 53", "art. 53", "53", "art_53" })
    void aProvisionIsFoundHoweverItIsCited(String written) {
        String query = URLEncoder.encode(written, StandardCharsets.UTF_8);
        assertThat(obligations("/law?provision=" + query)).contains("art_53_1_a", "art_53_3")
            .allSatisfy(id -> assertThat(id).startsWith("art_53"));
        JsonNode place = json("/search?q=" + query).get("place");
        assertThat(place.at("/provision/id").asString()).isEqualTo("art_53");
        assertThat(place.get("obligations").asInt()).isEqualTo(obligations("/law?provision=" + query).size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = { "53(1)(a), art_53_1_a", "\"Article 53(1), point (a)\", art_53_1_a",
            "annex iii, anx_III", "recital 12, rct_12" })
    void theSearchKnowsProvisionsByTheirNumbers(String written, String id) {
        assertThat(json("/search?q=" + URLEncoder.encode(written, StandardCharsets.UTF_8)).at("/place/provision/id")
            .asString()).isEqualTo(id);
    }

    @Test
    void whereWordsAreNotFoundTogetherThoseThatAreFoundAloneAreTold() {
        JsonNode page = json("/search?q=zebra+deployer");
        assertThat(page.get("groups")).isEmpty();
        assertThat(page.get("words").valueStream().map(JsonNode::asString)).containsExactly("deployer");
        assertThat(json("/search?q=copyright").get("place").isNull()).isTrue();
    }

    @Test
    void exemptionsThatReachManyObligationsAreToldOnce() {
        JsonNode page = json("/law");
        List<String> common = page.get("common")
            .valueStream()
            .map(each -> each.at("/exemption/id").asString())
            .toList();
        assertThat(common).contains("art_2_6").doesNotContain("art_53_2");
        assertThat(page.get("obligations")).allSatisfy(line -> {
            assertThat(ids(line.get("particular"))).doesNotContainAnyElementsOf(common);
            assertThat(ids(line.get("exemptions"))).containsAll(ids(line.get("particular")).toList());
        });
    }

    @Test
    void obligationsAreFoundByTheDayOnWhichTheyBegin() {
        JsonNode page = json("/law");
        assertThat(page.get("begins")).hasSizeGreaterThan(3).allSatisfy(begin -> {
            JsonNode chosen = json(begin.get("page").asString());
            assertThat(chosen.get("total").asInt()).isEqualTo(begin.get("count").asInt());
            assertThat(chosen.at("/obligations/0/earliest")).isEqualTo(begin.get("day"));
        });
    }

    @Test
    void aPageShowsTheLawOfAnyDayAndItsLinksStayThere() {
        assertThat(json("/obligations/art_4_1").get("title").asString()).startsWith("Take measures");
        String before = "?on=2026-06-01&knownOn=2026-06-01";
        JsonNode then = json("/obligations/art_4_1" + before);
        assertThat(then.get("title").asString()).startsWith("Ensure");
        assertThat(then.at("/stand/today").asBoolean()).isFalse();
        assertThat(json("/obligations/art_5_1_ba" + before).at("/stand/part").asBoolean()).isFalse();
        assertThat(ids(json("/grace-periods" + before).get("things"))).contains("art_111_3")
            .doesNotContain("art_111_4");
        assertThat(get("/obligations/art_4_1" + before, "text/html").body())
            .contains("href=\"/provisions/art_4?on=2026-06-01&amp;knownOn=2026-06-01\"")
            .contains("href=\"/calendar\"");
    }

    @Test
    void theHomePageShowsAnAnswerThatIsTheSameAsOnThePageOfTheModel() {
        JsonNode example = json("/").get("example");
        JsonNode model = json(example.at("/model/page").asString());
        assertThat(model.get("verdict")).isEqualTo(example.get("verdict"));
        assertThat(model.get("free").asBoolean()).isTrue();
    }

    @Test
    void theFooterSaysHowOldTheCatalogueIs() {
        assertThat(get("/", "text/html").body())
            .containsPattern("as their sources stood up to <time datetime=\"\\d{4}-\\d\\d-\\d\\d\">");
    }

    @Test
    void theCalendarTellsWhomTheLawReachesAndTheListsSayTheSame() {
        JsonNode page = json("/calendar?on=2026-12-02");
        JsonNode provider = page.get("parties")
            .valueStream()
            .filter(bound -> bound.at("/party/id").asString().equals("PROVIDER"))
            .findFirst()
            .orElseThrow();
        assertThat(provider.at("/after/beginning").asInt()).isEqualTo(2);
        assertThat(json(provider.at("/after/page").asString()).get("total")).isEqualTo(provider.at("/after/binding"));
        assertThat(json(provider.at("/before/page").asString()).get("total")).isEqualTo(provider.at("/before/binding"));
    }

    @Test
    void theCalendarKnowsBothStatesOfKnowledge() {
        JsonNode page = json("/calendar?on=2026-08-02&knownBefore=2026-06-01&knownOn=2026-11-24");
        assertThat(ids(page.at("/before/day/begins"))).contains("art_9_1");
        assertThat(ids(page.at("/after/day/begins"))).isNotEmpty().doesNotContain("art_9_1");
        assertThat(page.at("/before/applying").asInt()).isGreaterThan(page.at("/after/applying").asInt());
        assertThat(get("/calendar?format=csv", "*/*").body().lines().skip(1))
            .anyMatch(line -> line.startsWith("2027-12-02,2026-11-24,begins,art_9_1,"));
    }

    @Test
    void theSearchShowsWhatMatched() {
        JsonNode page = json("/search?q=copyright+pol");
        JsonNode found = page.get("groups")
            .valueStream()
            .filter(group -> group.get("kind").asString().equals("Obligation"))
            .flatMap(group -> group.get("found").valueStream())
            .filter(hit -> hit.get("id").asString().equals("art_53_1_c"))
            .findFirst()
            .orElseThrow();
        assertThat(found.get("page").asString()).isEqualTo("/obligations/art_53_1_c");
        assertThat(found.get("matches")).isNotEmpty();
        assertThat(get("/search?q=copyright", "text/html").body()).contains("<mark>copyright</mark>");
        assertThat(get("/search?q=<b>", "text/html").body()).doesNotContain("<b>");
        assertThat(json("/search").get("groups")).isEmpty();
    }

    /**
     * Follows the links from the home page on. Of the many pages that are alike, the
     * first twelve of each kind are opened.
     */
    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Queue<String> open = new ArrayDeque<>(seen);
        List<String> dead = new ArrayList<>();
        java.util.Map<String, Integer> opened = new java.util.HashMap<>();
        while (!open.isEmpty()) {
            String path = open.remove();
            String kind = path.replaceFirst("^(/[^/?]*/?).*$", "$1");
            boolean page = !kind.equals("/assets/") && !path.contains("format=");
            if (opened.merge(kind, 1, Integer::sum) > (page ? 12 : 3)) {
                continue;
            }
            HttpResponse<String> reply = get(path, "text/html");
            // A query may take too long where the machine is busy; the link is good.
            boolean slow = kind.equals("/queries/") && reply.body().contains("takes longer than");
            if (reply.statusCode() != 200 && !slow) {
                dead.add(reply.statusCode() + " " + path);
            }
            else if (page && !slow) {
                LINK.matcher(reply.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(seen::add)
                    .forEach(open::add);
            }
        }
        assertThat(dead).isEmpty();
        assertThat(opened.keySet()).contains("/law", "/obligations/", "/exemptions/", "/provisions/", "/parties/",
                "/tiers/", "/acts/", "/readings/", "/penalties/", "/conditions/", "/facts/", "/authorities/",
                "/grace-periods/", "/calendar", "/changes", "/search");
    }

    private List<String> obligations(String path) {
        if (!path.startsWith("/law")) {
            return json(path).get("blocks")
                .valueStream()
                .filter(block -> block.get("id").asString().equals("obligations"))
                .flatMap(block -> ids(block.get("items")))
                .toList();
        }
        return get(path + "&format=csv", "*/*").body()
            .lines()
            .skip(1)
            .map(line -> line.split(",")[0].replace("\"", ""))
            .toList();
    }

    private static Stream<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asString());
    }

    private static JsonNode choice(JsonNode page, String name) {
        return page.get("choices")
            .valueStream()
            .filter(choice -> choice.get("name").asString().equals(name))
            .findFirst()
            .orElseThrow();
    }

    private JsonNode json(String path) {
        HttpResponse<String> reply = get(path, "application/json");
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.body());
    }

    private HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address(path.replace("<", "%3C").replace(">", "%3E"))))
            .header("Accept", accept));
    }

}
