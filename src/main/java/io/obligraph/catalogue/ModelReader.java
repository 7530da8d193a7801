package io.obligraph.catalogue;

import io.obligraph.law.LawBook;
import io.obligraph.law.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the models and who provides them. */
final class ModelReader {

    private static final String MODELS = "models";

    private static final String ORGANISATIONS = "organisations";

    private final Sections sections;

    private final LawBook law;

    private final StatementReader statements;

    private final Seat seat;

    private final SequencedMap<String, Organisation> organisations;

    private Predicate<String> elsewhere = id -> false;

    ModelReader(Sections sections, LawBook law, StatementReader statements, Seat seat) {
        this.sections = sections;
        this.law = law;
        this.statements = statements;
        this.seat = seat;
        Map<String, List<String>> provided = sections.of(MODELS)
            .entrySet()
            .stream()
            .collect(Collectors.groupingBy(model -> model.getValue().text("organisation"),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        this.organisations = sections.read(ORGANISATIONS,
                (id, item) -> organisation(id, item, provided.getOrDefault(id, List.of())));
    }

    SequencedMap<String, Organisation> organisations() {
        return organisations;
    }

    /**
     * Lets lineages lead to models that do not stand in the sections.
     * @param ids tells of an id whether it is that of one
     */
    void alsoKnowing(Predicate<String> ids) {
        this.elsewhere = ids;
    }

    /**
     * {@return a model that does not stand in the sections, without what says that it
     * comes from it}
     */
    Model model(String id, Located item) {
        return model(id, item, List.of());
    }

    SequencedMap<String, Model> models() {
        Map<String, List<Descent>> descendants = new HashMap<>();
        sections.of(MODELS)
            .forEach((id, item) -> descents(item)
                .forEach(descent -> descendants.computeIfAbsent(descent.other(), any -> new ArrayList<>())
                    .add(new Descent(descent.relation(), id, descent.source(), descent.note()))));
        return sections.read(MODELS, (id, item) -> model(id, item, descendants.getOrDefault(id, List.of())));
    }

    /** What is said of an organisation under the key of a fact is that fact. */
    private Organisation organisation(String id, Located item, List<String> models) {
        Map<String, Located> facts = new LinkedHashMap<>(item.entries());
        facts.keySet().retainAll(law.facts().keySet());
        return new Organisation(id, item.text("name"), item.text("kind"), item.textOrNull("country"), item.text("url"),
                item.textOrNull("note"), statements.checked(facts, item, values -> values), models);
    }

    private Model model(String id, Located item, List<Descent> descendants) {
        Organisation organisation = item.get("organisation")
            .map(value -> organisations.get(sections.reference(value, organisations.keySet(), "organisation")))
            .orElse(null);
        Map<String, Located> stated = item.get("facts").map(Located::entries).orElseGet(LinkedHashMap::new);
        SequencedMap<String, Statement<Object>> facts = statements.checked(stated, item,
                values -> seated(values, item.text("kind"), organisation));
        List<Descent> lineage = descents(item);
        item.get("lineage")
            .ifPresent(list -> list.items()
                .forEach(descent -> descent.get("of")
                    .filter(of -> !elsewhere.test(of.text()))
                    .ifPresent(of -> sections.reference(of, sections.of(MODELS).keySet(), "model"))));
        return new Model(id, item.text("name"), item.text("kind"), item.text("organisation"), statements.licence(facts),
                item.textOrNull("family"), statements.statement(item, "released", Located::text),
                item.texts("modalities"),
                statements.statement(item, "parameters", value -> StatementReader.number(value).longValue()),
                statements.statement(item, "opennessClass", Located::text), item.textOrNull("url"),
                item.textOrNull("note"), facts, followings(item), lineage, descendants);
    }

    private Map<String, Object> seated(Map<String, Object> values, String kind, @Nullable Organisation organisation) {
        Map<String, Object> all = new LinkedHashMap<>();
        seat.of(kind, null).forEach(assumption -> all.put(assumption.fact(), assumption.answer()));
        if (organisation != null) {
            organisation.facts().forEach((key, statement) -> all.put(key, statement.value()));
        }
        all.putAll(values);
        return all;
    }

    private List<Following> followings(Located item) {
        return item.get("practices").map(practices -> practices.entries().entrySet().stream().map(practice -> {
            Located at = practice.getValue();
            sections.reference(practice.getKey(), at, sections.of("practices").keySet(), "practice");
            String day = at.textOrNull("day");
            return new Following(practice.getKey(),
                    at.get("complete").map(complete -> complete.value().equals(true)).orElse(null),
                    statements.source(at), day == null ? null : LocalDate.parse(day), at.textOrNull("note"));
        }).toList()).orElse(List.of());
    }

    private List<Descent> descents(Located item) {
        return item.get("lineage")
            .map(list -> list.items()
                .stream()
                .map(each -> new Descent(each.text("relation"), each.text("of"), statements.source(each),
                        each.textOrNull("note")))
                .toList())
            .orElse(List.of());
    }

}
