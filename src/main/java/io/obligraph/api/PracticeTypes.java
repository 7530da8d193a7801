package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Link;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of practices, standards and initiatives come from. */
final class PracticeTypes implements RuntimeWiringConfigurer {

    private final Pages pages;

    PracticeTypes(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeFields.<Shown<Practice>>of("Practice")
            .field("id", practice -> practice.entry().id())
            .field("name", practice -> practice.entry().name())
            .field("summary", practice -> practice.entry().summary())
            .seen("supports", (practice, view) -> view.see(supports(practice)))
            .seen("bearings",
                    (practice,
                            view) -> view.see(practice.entry()
                                .bearings()
                                .stream()
                                .map(bearing -> new Supports.Bears(bearing, practice))
                                .toList()))
            .seen("mentionedIn", (practice, view) -> view.see(view.book().provisions(), practice.entry().mentionedIn()))
            .seen("standards",
                    (practice, view) -> view.see(practice.together().all(Standard.class, practice.entry().standards())))
            .seen("initiatives",
                    (practice, view) -> view
                        .see(practice.together().all(Initiative.class, practice.entry().initiatives())))
            .asked("models",
                    (practice, view, arguments) -> ModelTypes.page(pages, practice, practice.entry().models(), view,
                            arguments))
            .seen("links", (practice, view) -> view.see(practice.entry().links()))
            .addTo(wiring);
        standard(wiring);
        initiative(wiring);
        TypeFields.of("Support", Supports.Helping.class)
            .seen("obligation", (helping, view) -> view.see(view.book().obligations(), helping.support().obligation()))
            .field("extent", helping -> helping.support().extent())
            .field("how", helping -> helping.support().how())
            .seen("practice", (helping, view) -> view.see(helping.practice()))
            .seen("standard", (helping, view) -> view.see(helping.standard()))
            .addTo(wiring);
        TypeFields.of("Bearing", Supports.Bears.class)
            .seen("exemption", (bears, view) -> view.see(view.book().exemptions(), bears.bearing().exemption()))
            .field("effect", bears -> bears.bearing().effect())
            .field("how", bears -> bears.bearing().how())
            .seen("practice", (bears, view) -> view.see(bears.practice()))
            .addTo(wiring);
        TypeFields.of("Link", Link.class).field("title", Link::title).field("url", Link::url).addTo(wiring);
    }

    private static void standard(RuntimeWiring.Builder wiring) {
        TypeFields.<Shown<Standard>>of("Standard")
            .field("id", standard -> standard.entry().id())
            .field("name", standard -> standard.entry().name())
            .field("kind", standard -> standard.entry().kind())
            .field("number", standard -> standard.entry().number())
            .field("publisher", standard -> standard.entry().publisher())
            .field("published", standard -> standard.entry().published())
            .field("status", standard -> standard.entry().status())
            .field("statusNote", standard -> standard.entry().statusNote())
            .field("asOf", standard -> standard.entry().asOf())
            .field("summary", standard -> standard.entry().summary())
            .seen("supports",
                    (standard,
                            view) -> view.see(standard.entry()
                                .supports()
                                .stream()
                                .map(support -> new Supports.Helping(support, null, standard))
                                .toList()))
            .seen("practices",
                    (standard, view) -> view.see(standard.together().all(Practice.class, standard.entry().practices())))
            .seen("initiatives",
                    (standard, view) -> view
                        .see(standard.together().all(Initiative.class, standard.entry().initiatives())))
            .seen("links", (standard, view) -> view.see(standard.entry().links()))
            .addTo(wiring);
    }

    private static void initiative(RuntimeWiring.Builder wiring) {
        TypeFields.<Shown<Initiative>>of("Initiative")
            .field("id", initiative -> initiative.entry().id())
            .field("name", initiative -> initiative.entry().name())
            .field("kind", initiative -> initiative.entry().kind())
            .field("country", initiative -> initiative.entry().country())
            .field("role", initiative -> initiative.entry().role())
            .seen("basis", (initiative, view) -> view.see(view.book().provisions(), initiative.entry().basis()))
            .seen("authority",
                    (initiative, view) -> view.see(view.book().authorities(), initiative.entry().authority()))
            .seen("practices",
                    (initiative, view) -> view
                        .see(initiative.together().all(Practice.class, initiative.entry().practices())))
            .seen("standards",
                    (initiative, view) -> view
                        .see(initiative.together().all(Standard.class, initiative.entry().standards())))
            .seen("links", (initiative, view) -> view.see(initiative.entry().links()))
            .addTo(wiring);
    }

    private static List<Supports.Helping> supports(Shown<Practice> practice) {
        return practice.entry()
            .supports()
            .stream()
            .map(support -> new Supports.Helping(support, practice, null))
            .toList();
    }

}
