package io.obligraph.web;

import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Seat;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import io.obligraph.web.ModelPage.Assumed;
import io.obligraph.web.ModelPage.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model from the seat of its provider.
 *
 * @param law the law by which it is seen
 * @param model the model
 * @param organisation who provides it, {@code null} where not known
 * @param seat what is assumed
 */
record SeenModel(LawDay law, Model model, @Nullable Organisation organisation, Seat seat) {

    /**
     * {@return the models, each from the seat of its provider}
     */
    static List<SeenModel> all(Catalogue catalogue, LawDay law, List<Model> models) {
        Map<String, Organisation> organisations = catalogue.entries(Organisation.class,
                models.stream().map(Model::organisation).toList());
        Seat seat = catalogue.seat();
        return models.stream()
            .map(model -> new SeenModel(law, model, organisations.get(model.organisation()), seat))
            .toList();
    }

    Ref ref() {
        return new Ref(model.id(), model.name(), Links.model(model.id()));
    }

    /**
     * {@return who provides it, {@code null} where not known}
     */
    @Nullable Ref provider() {
        return organisation == null ? null
                : new Ref(organisation.id(), organisation.name(), Links.organisation(organisation.id()));
    }

    /**
     * {@return its licence, {@code null} where not known}
     */
    @Nullable Licence licence() {
        return model.licence() == null ? null : law.book().licences().get(model.licence());
    }

    /**
     * {@return whether its licence counts as free and open-source, {@code null} where not
     * decided or not known}
     */
    @Nullable Boolean free() {
        Licence licence = licence();
        return licence == null ? null : licence.freeAndOpenSource();
    }

    /**
     * {@return what the law asks of whoever provides the model}
     */
    Assessment assess() {
        Project project = law.law().vocabulary().project(facts());
        return law.law().reasoner().assess(project, law.on(), law.knownOn());
    }

    /**
     * {@return all that is known or assumed, by the key of the fact}
     */
    Map<String, Object> facts() {
        return seat.facts(model, organisation);
    }

    /**
     * {@return what sources state of the model and of its provider}
     */
    List<Said> stated() {
        List<Said> stated = new ArrayList<>(properties());
        model.facts().forEach((key, statement) -> stated.add(said(fact(key), statement)));
        if (organisation != null) {
            organisation.facts().forEach((key, statement) -> {
                if (!model.facts().containsKey(key)) {
                    stated.add(said(fact(key), statement));
                }
            });
        }
        return stated;
    }

    private List<Said> properties() {
        return Stream
            .of(of("released", "Released", model.released(),
                    model.released() == null ? "" : Say.time(model.released().value())),
                    of("parameters", "Parameters", model.parameters(),
                            model.parameters() == null ? "" : Say.number(model.parameters().value())),
                    of("opennessClass", "Class by the Model Openness Framework", model.opennessClass(),
                            model.opennessClass() == null ? "" : Say.constant(model.opennessClass().value())))
            .flatMap(List::stream)
            .toList();
    }

    private static List<Said> of(String key, String title, @Nullable Statement<?> statement, String value) {
        return statement == null ? List.of() : List.of(said(key, title, value, statement));
    }

    static Said said(Fact fact, Statement<Object> statement) {
        return said(fact.key(), Say.title(fact), Say.value(fact, statement.value()), statement);
    }

    private static Said said(String key, String title, String value, Statement<?> statement) {
        return new Said(key, title, value, statement.source(), statement.asOf(),
                statement.confidence() == null ? null : Say.constant(statement.confidence()),
                statement.factor() == null ? null : Say.number(statement.factor()), statement.note());
    }

    /**
     * {@return what no source states and is assumed}
     */
    List<Assumed> assumed() {
        Map<String, Statement<Object>> ofOrganisation = organisation == null ? Map.of() : organisation.facts();
        return seat.of(model.kind(), model.licence())
            .stream()
            .filter(assumption -> !model.facts().containsKey(assumption.fact())
                    && !ofOrganisation.containsKey(assumption.fact()))
            .map((Assumption assumption) -> {
                Fact fact = fact(assumption.fact());
                return new Assumed(fact.key(), Say.title(fact), Say.value(fact, assumption.value()),
                        assumption.because());
            })
            .toList();
    }

    private Fact fact(String key) {
        return Objects.requireNonNull(law.book().facts().get(key), key);
    }

}
