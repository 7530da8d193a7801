package io.obligraph.graph;

import io.obligraph.catalogue.Bearing;
import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Following;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Link;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Source;
import io.obligraph.catalogue.Standard;
import io.obligraph.catalogue.Statement;
import io.obligraph.catalogue.Support;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Makes an entry of what {@link CatalogueCypher} reads of it. */
final class EntryReader {

    private static final Comparator<Value> BY_POSITION = Comparator
        .comparingLong((Value part) -> part.get("rank").asLong(0))
        .thenComparingLong(part -> part.get("position").asLong(0));

    private final Value node;

    private final Map<String, Source> sources = new HashMap<>();

    private EntryReader(Value node) {
        this.node = node;
        Stream.of("sources", "descendantSources")
            .flatMap(key -> parts(key))
            .forEach(source -> sources.put(source.get("id").asString(), source(source)));
    }

    static Entry read(Class<? extends Entry> type, Value node) {
        EntryReader reader = new EntryReader(node);
        if (type == Model.class) {
            return reader.model();
        }
        if (type == Organisation.class) {
            return reader.organisation();
        }
        if (type == Practice.class) {
            return reader.practice();
        }
        return type == Standard.class ? reader.standard() : reader.initiative();
    }

    private Model model() {
        return new Model(text("id"), text("name"), text("kind"), text("organisation"), textOrNull("licence"),
                textOrNull("family"), property("released", Value::asString), texts("modalities"),
                property("parameters", Value::asLong), property("opennessClass", Value::asString), textOrNull("url"),
                textOrNull("note"), facts(), followings(), descents("lineage"), descents("descendants"));
    }

    private Organisation organisation() {
        return new Organisation(text("id"), text("name"), text("kind"), textOrNull("country"), text("url"),
                textOrNull("note"), facts(), ids("models"));
    }

    private Practice practice() {
        List<Bearing> bearings = parts("bearings")
            .map(part -> new Bearing(part.get("other").asString(), part.get("effect").asString(),
                    part.get("how").asString()))
            .toList();
        return new Practice(text("id"), text("name"), text("summary"), supports(), bearings, ids("mentionedIn"),
                ids("standards"), ids("initiatives"), ids("models"), links());
    }

    private Standard standard() {
        return new Standard(text("id"), text("name"), text("kind"), textOrNull("number"), text("publisher"),
                textOrNull("published"), text("status"), textOrNull("statusNote"), day(node, "asOf"), text("summary"),
                supports(), ids("practices"), ids("initiatives"), links());
    }

    private Initiative initiative() {
        return new Initiative(text("id"), text("name"), text("kind"), textOrNull("country"), text("role"), ids("basis"),
                textOrNull("authority"), ids("practices"), ids("standards"), links());
    }

    private SequencedMap<String, Statement<Object>> facts() {
        SequencedMap<String, Statement<Object>> facts = new LinkedHashMap<>();
        parts("facts").forEach(part -> facts.put(part.get("other").asString(),
                new Statement<>(part.get("value").asObject(), source(part, "source"), day(part, "day"),
                        part.get("confidence").asString(null),
                        part.get("factor").isNull() ? null : part.get("factor").asDouble(),
                        part.get("note").asString(null))));
        return facts;
    }

    private <T> @Nullable Statement<T> property(String name, Function<Value, T> read) {
        Value value = node.get(name);
        return value.isNull() ? null
                : new Statement<>(read.apply(value), source(node, name + "Source"), day(node, name + "Day"),
                        node.get(name + "Confidence").asString(null),
                        node.get(name + "Factor").isNull() ? null : node.get(name + "Factor").asDouble(),
                        node.get(name + "Note").asString(null));
    }

    private List<Following> followings() {
        return parts("practices")
            .map(part -> new Following(part.get("other").asString(),
                    part.get("complete").isNull() ? null : part.get("complete").asBoolean(), source(part, "source"),
                    day(part, "day"), part.get("note").asString(null)))
            .toList();
    }

    private List<Descent> descents(String key) {
        return parts(key)
            .map(part -> new Descent(part.get("relation").asString(), part.get("other").asString(),
                    source(part, "source"), part.get("note").asString(null)))
            .toList();
    }

    private List<Support> supports() {
        return parts("supports")
            .map(part -> new Support(part.get("other").asString(), part.get("extent").asString(),
                    part.get("how").asString()))
            .toList();
    }

    private List<Link> links() {
        List<String> titles = texts("linkTitles");
        List<String> urls = texts("linkUrls");
        return IntStream.range(0, Math.min(titles.size(), urls.size()))
            .mapToObj(i -> new Link(titles.get(i), urls.get(i)))
            .toList();
    }

    private List<String> ids(String key) {
        return parts(key).map(part -> part.get("id").asString()).toList();
    }

    private Stream<Value> parts(String key) {
        Value list = node.get(key);
        return list.isNull() ? Stream.empty() : list.asList(part -> part).stream().sorted(BY_POSITION);
    }

    private @Nullable Source source(Value part, String key) {
        Value id = part.get(key);
        return id.isNull() ? null : sources.get(id.asString());
    }

    private static Source source(Value node) {
        return new Source(node.get("id").asString(), node.get("title").asString(), node.get("url").asString(),
                node.get("day").asLocalDate(), node.get("terms").asString(null), node.get("note").asString(null),
                node.get("reading").asString(null));
    }

    private static @Nullable LocalDate day(Value part, String key) {
        return part.get(key).asLocalDate(null);
    }

    private String text(String key) {
        return node.get(key).asString();
    }

    private @Nullable String textOrNull(String key) {
        return node.get(key).asString(null);
    }

    private List<String> texts(String key) {
        Value list = node.get(key);
        return list.isNull() ? List.of() : list.asList(Value::asString);
    }

}
