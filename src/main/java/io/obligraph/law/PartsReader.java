package io.obligraph.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of the data that contain no expression. Their form was checked by the
 * JSON Schemas.
 */
final class PartsReader {

    private PartsReader() {
    }

    static Act act(String id, Located item) {
        return new Act(id, item.text("number"), item.text("title"), LocalDate.parse(item.text("published")),
                LocalDate.parse(item.text("inForce")), item.textOrNull("amends"), item.text("eli"));
    }

    static Provision provision(String id, Located item) {
        return new Provision(id, ProvisionType.valueOf(upper(item.text("type"))), item.text("number"),
                item.textOrNull("heading"), item.textOrNull("in"), item.texts("cites"), item.texts("explains"),
                item.textOrNull("addedBy"), item.textOrNull("amendedBy"), item.textOrNull("deletedBy"));
    }

    static FactGroup group(String id, Located item) {
        return new FactGroup(id, item.text("title"));
    }

    static Fact fact(String key, Located item) {
        boolean named = item.get("values").filter(values -> !values.isMap()).isPresent();
        SequencedMap<String, Fact.Value> values = new LinkedHashMap<>();
        if (!named) {
            item.get("values")
                .ifPresent(found -> found.entries().forEach((name, value) -> values.put(name, value(name, value))));
        }

        return new Fact(key, item.text("group"), FactType.valueOf(upper(item.text("type"))), item.text("question"),
                item.text("help").strip(), item.text("title"), item.textOrNull("unit"), item.texts("basis"),
                new Fact.Sentences(item.text("true"), item.text("false"), item.text("unknown")), values,
                named ? item.text("values") : null, texts(item, "implies"), texts(item, "presumes"));
    }

    private static SequencedMap<String, String> texts(Located item, String key) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        item.get(key).ifPresent(found -> found.entries().forEach((name, text) -> texts.put(name, text.text())));
        return texts;
    }

    private static Fact.Value value(String name, Located item) {
        return new Fact.Value(name, item.text("title"), item.text("help").strip(), item.texts("basis"),
                item.text("true"), item.text("false"));
    }

    static Licence licence(String id, Located item) {
        Map<String, Boolean> freedoms = new LinkedHashMap<>();
        item.get("freedoms")
            .ifPresent(found -> found.entries()
                .forEach((freedom, granted) -> freedoms.put(freedom, flag(granted.text()))));
        Map<String, Licence.Limit> limits = new LinkedHashMap<>();
        item.get("limits")
            .ifPresent(found -> found.entries()
                .forEach((freedom, limit) -> limits.put(freedom,
                        new Licence.Limit(limit.text("by"), limit.textOrNull("clause")))));
        return new Licence(id, item.text("name"), item.texts("aliases"), item.textOrNull("url"),
                flag(item.text("osiApproved")), flag(item.text("fsfLibre")),
                item.get("freeAndOpenSource").map(value -> flag(value.text())).orElse(null), freedoms, limits,
                item.text("because").strip(), item.texts("basis"));
    }

    static Reading reading(String id, Located item) {
        List<Reading.Answer> answers = new ArrayList<>();
        item.get("answers")
            .ifPresent(found -> found.entries()
                .forEach((name, answer) -> answers
                    .add(new Reading.Answer(name, answer.text("says").strip(), answer.text("speaksFor").strip()))));
        return new Reading(id, item.text("question").strip(), item.texts("basis"),
                LawBook.index(answers, Reading.Answer::name), item.text("taken"), item.text("because").strip());
    }

    static Application application(String act, Located item) {
        return new Application(act, item.text("provision"), new Selection(item.texts("applies"), item.texts("except")),
                LocalDate.parse(item.text("from")));
    }

    private static boolean flag(@Nullable String text) {
        return "true".equals(text);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

}
