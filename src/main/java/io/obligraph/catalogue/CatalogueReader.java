package io.obligraph.catalogue;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the catalogue of the data files. That each file has the form of its schema is
 * checked with the law, before.
 */
public final class CatalogueReader {

    private final Sections sections;

    private final LawBook law;

    private CatalogueReader(Sections sections, LawBook law) {
        this.sections = sections;
        this.law = law;
    }

    /**
     * {@return the catalogue that the data files describe}
     * @param files the data files
     * @param law the law book of the same data files, to whose items the catalogue refers
     * @throws CatalogueException if a reference leads nowhere or a fact cannot have its
     * value, with every mistake, its file and its line
     */
    public static CatalogueBook read(DataFiles files, LawBook law) {
        Sections sections = new Sections(files);
        CatalogueBook book = new CatalogueReader(sections, law).book();
        sections.failIfAny();
        return book;
    }

    /**
     * {@return a reader of the models that the data files hold one a line}
     * @param files the data files
     * @param law the law book of the same data files
     * @throws CatalogueException if that to which the models refer does not hold together
     */
    public static ModelLines lines(DataFiles files, LawBook law) {
        Sections sections = new Sections(files);
        ModelReader models = new CatalogueReader(sections, law).models();
        sections.failIfAny();
        return new ModelLines(files, sections, models);
    }

    private ModelReader models() {
        return models(sections.read("sources", CatalogueReader::source), seat());
    }

    private ModelReader models(SequencedMap<String, Source> sources, Seat seat) {
        return new ModelReader(sections, law, new StatementReader(sections, sources, law), seat);
    }

    private Seat seat() {
        return new Seat(
                sections.read("assumptions", this::assumptions).values().stream().flatMap(List::stream).toList());
    }

    private CatalogueBook book() {
        SequencedMap<String, Source> sources = sections.read("sources", CatalogueReader::source);
        Seat seat = seat();
        ModelReader models = models(sources, seat);
        Map<String, List<String>> followers = followers();
        return new CatalogueBook(sources, models.organisations(), models.models(),
                sections.read("practices", (id, item) -> practice(id, item, followers.getOrDefault(id, List.of()))),
                sections.read("standards", this::standard), sections.read("initiatives", this::initiative), seat);
    }

    private static Source source(String id, Located item) {
        return new Source(id, item.text("title"), item.text("url"), LocalDate.parse(item.text("day")),
                item.textOrNull("terms"), item.textOrNull("note"),
                item.get("reading").map(CatalogueReader::prose).orElse(null));
    }

    private List<Assumption> assumptions(String fact, Located item) {
        if (!law.facts().containsKey(fact)) {
            sections.problem(item, "«" + fact + "» is no fact of the vocabulary");
        }
        List<Assumption> assumptions = new ArrayList<>();
        if (item.get("value").isPresent()) {
            assumptions.add(assumption(fact, null, item));
        }
        item.get("ofKind")
            .ifPresent(
                    kinds -> kinds.entries().forEach((kind, other) -> assumptions.add(assumption(fact, kind, other))));
        return assumptions;
    }

    private Assumption assumption(String fact, @Nullable String kind, Located item) {
        return new Assumption(fact, kind, item.get("value").map(Located::value).orElse(""), item.texts("open"),
                prose(item, "because"), sections.references(item, "notUnder", law.licences().keySet(), "licence"));
    }

    private Practice practice(String id, Located item, List<String> followers) {
        return new Practice(id, item.text("name"), prose(item, "summary"), supports(item), bearings(item),
                sections.references(item, "mentionedIn", law.provisions().keySet(), "provision"),
                sections.references(item, "standards", sections.of("standards").keySet(), "standard"),
                naming("initiatives", "practices", id), followers, links(item));
    }

    private Standard standard(String id, Located item) {
        String asOf = item.textOrNull("asOf");
        return new Standard(id, item.text("name"), item.text("kind"), item.textOrNull("number"), item.text("publisher"),
                item.textOrNull("published"), item.text("status"),
                item.get("statusNote").map(CatalogueReader::prose).orElse(null),
                asOf == null ? null : LocalDate.parse(asOf), prose(item, "summary"), supports(item),
                naming("practices", "standards", id), naming("initiatives", "standards", id), links(item));
    }

    private Initiative initiative(String id, Located item) {
        item.get("authority")
            .ifPresent(authority -> sections.reference(authority, law.authorities().keySet(), "authority"));
        return new Initiative(id, item.text("name"), item.text("kind"), item.textOrNull("country"), prose(item, "role"),
                sections.references(item, "basis", law.provisions().keySet(), "provision"),
                item.textOrNull("authority"),
                sections.references(item, "practices", sections.of("practices").keySet(), "practice"),
                sections.references(item, "standards", sections.of("standards").keySet(), "standard"), links(item));
    }

    /**
     * {@return the ids of the items of a section that name an id in one of their lists}
     */
    private List<String> naming(String section, String list, String id) {
        return sections.of(section)
            .entrySet()
            .stream()
            .filter(item -> item.getValue().texts(list).contains(id))
            .map(Map.Entry::getKey)
            .toList();
    }

    /**
     * {@return the ids of the models that follow a practice, by its id}
     */
    private Map<String, List<String>> followers() {
        Map<String, List<String>> followers = new HashMap<>();
        sections.of("models")
            .forEach((model, item) -> item.get("practices")
                .ifPresent(practices -> practices.entries()
                    .keySet()
                    .forEach(practice -> followers.computeIfAbsent(practice, any -> new ArrayList<>()).add(model))));
        return followers;
    }

    private List<Support> supports(Located item) {
        return items(item, "supports").map(support -> {
            support.get("obligation").ifPresent(id -> sections.reference(id, law.obligations().keySet(), "obligation"));
            return new Support(support.text("obligation"), support.text("extent"), prose(support, "how"));
        }).toList();
    }

    private List<Bearing> bearings(Located item) {
        return items(item, "exemptions").map(bearing -> {
            bearing.get("exemption").ifPresent(id -> sections.reference(id, law.exemptions().keySet(), "exemption"));
            return new Bearing(bearing.text("exemption"), bearing.text("effect"), prose(bearing, "how"));
        }).toList();
    }

    private static List<Link> links(Located item) {
        return items(item, "links").map(link -> new Link(link.text("title"), link.text("url"))).toList();
    }

    private static Stream<Located> items(Located item, String key) {
        return item.get(key).stream().flatMap(list -> list.items().stream());
    }

    private static String prose(Located item, String key) {
        return item.get(key).map(CatalogueReader::prose).orElse("");
    }

    private static String prose(Located text) {
        return text.text().lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }

}
