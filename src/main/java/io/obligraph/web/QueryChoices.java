package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.law.FactType;
import io.obligraph.law.Similar;
import io.obligraph.web.QueryPage.Choice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from where a parameter of a query names a thing. */
@Component
class QueryChoices {

    /** More than these cannot be offered; they can be named all the same. */
    private static final int MOST = 1_000;

    private static final String MODEL = "Model";

    private final LawDays days;

    private final Catalogue catalogue;

    QueryChoices(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    /**
     * {@return what there is of a kind, by title; empty for kinds whose things are not
     * named}
     * @param kind the label of the kind, {@code null} for none
     */
    List<Choice> of(@Nullable String kind) {
        LawDay law = days.now();
        return switch (kind) {
            case "Obligation" -> of(law.book().obligations(), obligation -> law.ref(obligation).title());
            case "Exemption" -> of(law.book().exemptions(), exemption -> law.ref(exemption).title());
            case "Party" -> of(law.book().parties(), party -> party.name());
            case "Act" -> of(law.book().acts(), act -> act.number());
            case "Licence" -> of(law.book().licences(), licence -> licence.name());
            case "Fact" -> law.book()
                .facts()
                .values()
                .stream()
                .filter(fact -> fact.type() == FactType.NUMBER)
                .map(fact -> new Choice(fact.key(), Say.title(fact)))
                .toList();
            case "Practice" -> catalogue.all(Criteria.Practices.ALL)
                .stream()
                .map(practice -> new Choice(practice.id(), practice.name()))
                .toList();
            case MODEL -> catalogue.find(Criteria.Models.ALL, Order.BY_NAME, null, MOST)
                .entries()
                .stream()
                .map(model -> new Choice(model.id(), model.name()))
                .toList();
            case null, default -> List.of();
        };
    }

    private static <T> List<Choice> of(Map<String, T> things, Function<T, String> title) {
        return things.entrySet()
            .stream()
            .map(thing -> new Choice(thing.getKey(), title.apply(thing.getValue())))
            .sorted(Comparator.comparing(Choice::title))
            .toList();
    }

    /**
     * {@return why a name cannot be used, {@code null} where it can}
     * @param kind the label of the kind, {@code null} for none
     * @param name the name
     * @param choices what is offered of the kind
     */
    @Nullable String problem(@Nullable String kind, String name, List<Choice> choices) {
        Collection<String> names = choices.stream().map(Choice::value).toList();
        if (kind == null || choices.isEmpty() || names.contains(name)
                || kind.equals(MODEL) && !catalogue.entries(Model.class, List.of(name)).isEmpty()) {
            return null;
        }
        return "There is no " + GraphWords.kind(kind) + " «" + name + "»" + Similar.hint(name, names);
    }

}
