package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Hit;
import io.obligraph.law.Provision;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for words in all that there is, with what matched. */
@Controller
class SearchPages {

    private static final int HITS = 60;

    private static final int LONGEST = 200;

    /** So many words are tried alone where all together are not found. */
    private static final int WORDS = 6;

    private static final String PROVISION = "Provision";

    private static final List<SearchKind> OF_THE_LAW = List.of(
            new SearchKind(1, "Obligation", "Obligations", Links::obligation),
            new SearchKind(2, "Exemption", "Exemptions", Links::exemption),
            new SearchKind(3, "GracePeriod", "Grace periods", Links::gracePeriod),
            new SearchKind(4, "Penalty", "Penalties", Links::penalty), new SearchKind(5, "Tier", "Tiers", Links::tier),
            new SearchKind(6, "Party", "Parties", Links::party),
            new SearchKind(7, "Authority", "Authorities", Links::authority),
            new SearchKind(8, "Reading", "Open questions of interpretation", Links::reading),
            new SearchKind(9, "Condition", "Conditions", Links::condition),
            new SearchKind(10, "Fact", "Facts", Links::fact),
            new SearchKind(11, PROVISION, "Provisions", Links::provision),
            new SearchKind(12, "Act", "Acts", Links::act));

    private final Catalogue catalogue;

    private final LawDays days;

    private final Map<String, SearchKind> kinds;

    SearchPages(Catalogue catalogue, LawDays days, ObjectProvider<SearchKind> others) {
        this.catalogue = catalogue;
        this.days = days;
        this.kinds = Stream.concat(OF_THE_LAW.stream(), others.stream())
            .sorted(Comparator.comparingInt(SearchKind::position))
            .collect(Collectors.toMap(SearchKind::label, Function.identity(), (first, second) -> second,
                    LinkedHashMap::new));
    }

    /**
     * What was found.
     *
     * @param text the words that were looked for, empty for none
     * @param total how many things are shown
     * @param more whether there are more
     * @param place the provision of which the text is the number, {@code null} for none
     * @param groups what was found, by kind
     * @param words where nothing was found: those of the words that are found alone
     * @param shelves where to look through all of a kind
     */
    record SearchPage(String text, int total, boolean more, @Nullable Place place, List<Group> groups,
            List<String> words, List<Ref> shelves) {
    }

    /**
     * A provision, found by its number.
     *
     * @param provision the provision
     * @param obligations how many obligations stand on or under it
     * @param list the address of the list of these
     */
    record Place(Citation provision, int obligations, String list) {
    }

    /**
     * What was found of a kind, the best first.
     *
     * @param kind what the graph calls it
     * @param title what many of the kind are called
     * @param found the things
     */
    record Group(String kind, String title, List<Found> found) {
    }

    /**
     * Something that was found.
     *
     * @param id its id
     * @param title what it is called
     * @param page the address of its page, {@code null} where it has none
     * @param name what it is called, in pieces that are the words and pieces that are not
     * @param matches the other texts in which words were found, in pieces
     */
    record Found(String id, String title, @Nullable String page, List<Hit.Piece> name, List<Hit.Match> matches) {
    }

    @Bean
    static Section searchSection() {
        return new Section(80, "/search", "Search",
                "Find a provision by its number, or words in the law, the facts, the practices and the models.");
    }

    @GetMapping("/search")
    Page search(@RequestParam(defaultValue = "") String q) {
        String text = q.strip();
        if (text.length() > LONGEST) {
            throw new WrongInput("The search is for " + text.length() + " characters",
                    "Up to " + LONGEST + " characters can be looked for");
        }
        LawDay law = days.now();
        List<Hit> hits = text.isEmpty() ? List.of() : catalogue.search(text, HITS + 1);
        List<Hit> shown = hits.subList(0, Math.min(HITS, hits.size()));
        return Page.of("search", new SearchPage(text, shown.size(), hits.size() > HITS, place(law, text),
                groups(law, shown), hits.isEmpty() ? words(text) : List.of(),
                ThingPages.SHELVES.stream().map(shelf -> new Ref(shelf.area(), shelf.many(), shelf.path())).toList()));
    }

    private static @Nullable Place place(LawDay law, String text) {
        return new PlacesByNumber(law.book()).find(text).map(provision -> {
            int obligations = (int) law.book()
                .obligations()
                .values()
                .stream()
                .filter(each -> law.inForce(each)
                    .filter(wording -> law.book().within(wording.provision(), provision.id()))
                    .isPresent())
                .count();
            return new Place(law.cite(provision.id()), obligations, LawPages.PATH + "?provision=" + provision.id());
        }).orElse(null);
    }

    private List<String> words(String text) {
        List<String> words = Stream.of(text.split("\\s+")).distinct().limit(WORDS).toList();
        return words.size() < 2 ? List.of()
                : words.stream().filter(word -> !catalogue.search(word, 1).isEmpty()).toList();
    }

    private List<Group> groups(LawDay law, List<Hit> hits) {
        Map<String, List<Hit>> byKind = hits.stream()
            .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> order = List.copyOf(kinds.keySet());
        return byKind.entrySet()
            .stream()
            .sorted(Comparator
                .comparingInt(kind -> order.contains(kind.getKey()) ? order.indexOf(kind.getKey()) : order.size()))
            .map(kind -> group(law, kind.getKey(), kind.getValue()))
            .toList();
    }

    private Group group(LawDay law, String label, List<Hit> hits) {
        SearchKind kind = kinds.get(label);
        return new Group(label, kind == null ? label.replaceAll("(?<=[a-z])(?=[A-Z])", " ") : kind.many(),
                hits.stream().map(hit -> found(law, hit, kind == null ? null : kind.page().apply(hit.id()))).toList());
    }

    private static Found found(LawDay law, Hit hit, @Nullable String page) {
        Provision provision = law.book().provisions().get(hit.id());
        if (provision != null && hit.kind().equals(PROVISION)) {
            String title = LawChoice.theme(provision);
            return new Found(hit.id(), title, page, List.of(new Hit.Piece(title, false)),
                    hit.matches().stream().filter(match -> !title.contains(match.text())).toList());
        }
        List<Hit.Piece> name = hit.matches()
            .stream()
            .filter(match -> match.text().equals(hit.title()))
            .map(Hit.Match::pieces)
            .filter(pieces -> pieces.stream().map(Hit.Piece::text).collect(Collectors.joining()).equals(hit.title()))
            .findFirst()
            .orElseGet(() -> List.of(new Hit.Piece(hit.title(), false)));
        return new Found(hit.id(), hit.title(), page, name,
                hit.matches().stream().filter(match -> !match.text().equals(hit.title())).toList());
    }

}
