package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.law.Authority;
import io.obligraph.law.Penalty;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Where the fields of what a breach leads to come from: fines, and the authorities that
 * supervise.
 */
final class ConsequenceTypes implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Stated.type("Penalty", Penalty.class)
            .seen("title", (penalty, view) -> view.wording(penalty).title())
            .seen("summary", (penalty, view) -> view.wording(penalty).summary())
            .seen("provision", (penalty, view) -> view.see(view.book().provisions(), view.wording(penalty).provision()))
            .seen("amount", (penalty, view) -> view.wording(penalty).amount())
            .seen("share", (penalty, view) -> view.wording(penalty).share())
            .seen("punishes",
                    (penalty, view) -> view
                        .see(view.links().selected(view.wording(penalty).punishes(), view.wording(penalty).parties())))
            .seen("parties", (penalty, view) -> view.see(view.book().parties(), view.wording(penalty).parties()))
            .seen("lowerRule", (penalty, view) -> Notation.text(view.wording(penalty).lower()))
            .seen("wordings",
                    (penalty, view) -> view.see(Stated.of(penalty, Penalty.Wording::title, Penalty.Wording::summary)))
            .addTo(wiring);
        TypeFields.of("Authority", Authority.class)
            .field("id", Authority::id)
            .field("name", Authority::name)
            .field("summary", Authority::summary)
            .seen("competences", (authority, view) -> view.see(authority.competences()))
            .addTo(wiring);
        TypeFields.of("Competence", Authority.Competence.class)
            .seen("provision", (competence, view) -> view.see(view.book().provisions(), competence.provision()))
            .seen("supervises",
                    (competence, view) -> view.see(view.links().selected(competence.supervises(), List.of())))
            .field("rule", competence -> Notation.text(competence.when()))
            .addTo(wiring);
    }

}
