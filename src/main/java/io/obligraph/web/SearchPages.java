package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Hit;
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
            new SearchKind(11, "Provision", "Provisions", Links::provision),
            new SearchKind(12, "Act", "Acts", Links::act));

    private final Catalogue catalogue;

    private final Map<String, SearchKind> kinds;

    SearchPages(Catalogue catalogue, ObjectProvider<SearchKind> others) {
        this.catalogue = catalogue;
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
     * @param groups what was found, by kind
     */
    record SearchPage(String text, int total, boolean more, List<Group> groups) {
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
     * @param matches the texts in which words were found, in pieces
     */
    record Found(String id, String title, @Nullable String page, List<Hit.Match> matches) {
    }

    @Bean
    static Section searchSection() {
        return new Section(80, "/search", "Search", "Find words in the law, the facts, the practices and the models.");
    }

    @GetMapping("/search")
    Page search(@RequestParam(defaultValue = "") String q) {
        String text = q.strip();
        if (text.length() > LONGEST) {
            throw new WrongInput("The search is for " + text.length() + " characters",
                    "Up to " + LONGEST + " characters can be looked for");
        }
        List<Hit> hits = text.isEmpty() ? List.of() : catalogue.search(text, HITS + 1);
        List<Hit> shown = hits.subList(0, Math.min(HITS, hits.size()));
        return Page.of("search", new SearchPage(text, shown.size(), hits.size() > HITS, groups(shown)));
    }

    private List<Group> groups(List<Hit> hits) {
        Map<String, List<Hit>> byKind = hits.stream()
            .collect(Collectors.groupingBy(Hit::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> order = List.copyOf(kinds.keySet());
        return byKind.entrySet()
            .stream()
            .sorted(Comparator
                .comparingInt(kind -> order.contains(kind.getKey()) ? order.indexOf(kind.getKey()) : order.size()))
            .map(kind -> group(kind.getKey(), kind.getValue()))
            .toList();
    }

    private Group group(String label, List<Hit> hits) {
        SearchKind kind = kinds.get(label);
        return new Group(label, kind == null ? label.replaceAll("(?<=[a-z])(?=[A-Z])", " ") : kind.many(),
                hits.stream()
                    .map(hit -> new Found(hit.id(), hit.title(), kind == null ? null : kind.page().apply(hit.id()),
                            hit.matches()))
                    .toList());
    }

}
