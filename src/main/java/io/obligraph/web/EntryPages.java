package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Link;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import io.obligraph.catalogue.Support;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.web.EntryPage.Group;
import io.obligraph.web.EntryPage.Item;
import io.obligraph.web.EntryPage.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of licences, organisations, practices, standards and initiatives. */
@Controller
class EntryPages {

    private static final String TEMPLATE = "entry";

    private final LawDays days;

    private final Catalogue catalogue;

    EntryPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/licences/{id}")
    Page licence(@PathVariable String id) {
        LawDay law = days.now();
        Licence licence = NotThere.find("licence", id, law.book().licences());
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("Free and open-source under the law", decided(licence.freeAndOpenSource()),
                licence.because().isEmpty() ? null : licence.because()));
        licence.freedoms()
            .forEach((freedom,
                    granted) -> properties.add(new Property("Freedom to " + freedom,
                            granted ? "✓ granted" : "✗ not granted",
                            licence.limit(freedom)
                                .map(limit -> limit.by() + (limit.clause() == null ? "" : " (" + limit.clause() + ")"))
                                .orElse(null))));
        properties
            .add(new Property("Approved by the Open Source Initiative", licence.osiApproved() ? "Yes" : "No", null));
        properties
            .add(new Property("Called free by the Free Software Foundation", licence.fsfLibre() ? "Yes" : "No", null));
        if (!licence.aliases().isEmpty()) {
            properties.add(new Property("Also called", String.join(", ", licence.aliases()), null));
        }
        List<Group> groups = groups(new Group("Decided by",
                licence.basis()
                    .stream()
                    .map(law::cite)
                    .map(cited -> Item.of(new Ref(cited.id(), cited.number(), cited.page())))
                    .toList()));
        return page("licence",
                new EntryPage(id, "Licence", list("Licences"), licence.name(), "", properties, groups,
                        licence.url() == null ? List.of() : List.of(new Link("Text of the licence", licence.url())),
                        Links.graph("Licence", id), models("licence", id), count("licence", id)));
    }

    private static String decided(@Nullable Boolean free) {
        return free == null ? "Not decided, or debated" : free ? "Yes" : "No";
    }

    @GetMapping("/organisations/{id}")
    Page organisation(@PathVariable String id) {
        LawDay law = days.now();
        Organisation organisation = find(Organisation.class, "organisation", id);
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("Kind", Say.constant(organisation.kind()), null));
        if (organisation.country() != null) {
            properties.add(new Property("Seat", Say.country(organisation.country()), null));
        }
        organisation.facts().forEach((key, stated) -> {
            Fact fact = Objects.requireNonNull(law.book().facts().get(key));
            properties.add(new Property(Say.title(fact), Say.value(fact, stated.value()), stated.note()));
        });
        return page("organisation",
                new EntryPage(id, "Organisation", list("Organisations"), organisation.name(),
                        Objects.requireNonNullElse(organisation.note(), ""), properties, List.of(),
                        List.of(new Link("Its site", organisation.url())), Links.graph("Organisation", id),
                        models("organisation", id), count("organisation", id)));
    }

    @GetMapping("/practices/{id}")
    Page practice(@PathVariable String id) {
        LawDay law = days.now();
        Practice practice = find(Practice.class, "practice", id);
        List<Item> bearings = practice.bearings().stream().map(bearing -> {
            Exemption exemption = Objects.requireNonNull(law.book().exemptions().get(bearing.exemption()));
            return new Item(law.ref(exemption),
                    bearing.effect().equals("AT_RISK") ? "can cost it" : "does a part of what it asks", bearing.how());
        }).toList();
        List<Item> mentions = practice.mentionedIn()
            .stream()
            .map(law::cite)
            .map(cited -> Item.of(new Ref(cited.id(), cited.number(), cited.page())))
            .toList();
        return page("practice",
                new EntryPage(id, "Practice", list("Practices"), practice.name(), practice.summary(), List.of(),
                        groups(new Group("Obligations that it helps to meet", supports(law, practice.supports())),
                                new Group("Exemptions that it bears on", bearings),
                                new Group("Provisions that speak of it", mentions),
                                new Group("Standards by which it is done", standards(practice.standards())),
                                new Group("Who fosters it", initiatives(practice.initiatives()))),
                        practice.links(), Links.graph("Practice", id), models("practice", id), count("practice", id)));
    }

    @GetMapping("/standards/{id}")
    Page standard(@PathVariable String id) {
        LawDay law = days.now();
        Standard standard = find(Standard.class, "standard", id);
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("Kind", Say.constant(standard.kind()), null));
        properties.add(new Property("Status", Say.constant(standard.status()), standard.statusNote()));
        properties.add(new Property("Published by", standard.publisher(),
                standard.published() == null ? null : Say.time(standard.published())));
        if (standard.number() != null) {
            properties.add(new Property("Number", standard.number(), null));
        }
        return page("standard",
                new EntryPage(id, "Standard", list("Standards"), standard.name(), standard.summary(), properties,
                        groups(new Group("Obligations that it supports", supports(law, standard.supports())),
                                new Group("Practices that are done by it", practices(standard.practices())),
                                new Group("Who keeps it", initiatives(standard.initiatives()))),
                        standard.links(), Links.graph("Standard", id), null, 0));
    }

    @GetMapping("/initiatives/{id}")
    Page initiative(@PathVariable String id) {
        LawDay law = days.now();
        Initiative initiative = find(Initiative.class, "initiative", id);
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("Kind", Say.constant(initiative.kind()), null));
        if (initiative.country() != null) {
            properties.add(new Property("Seat", Say.country(initiative.country()), null));
        }
        List<Item> basis = initiative.basis()
            .stream()
            .map(law::cite)
            .map(cited -> Item.of(new Ref(cited.id(), cited.number(), cited.page())))
            .toList();
        return page("initiative",
                new EntryPage(id, "Initiative", list("Initiatives"), initiative.name(), initiative.role(), properties,
                        groups(new Group("Provisions on which it rests", basis),
                                new Group("Practices that it fosters", practices(initiative.practices())),
                                new Group("Standards that it keeps", standards(initiative.standards()))),
                        initiative.links(), Links.graph("Initiative", id), null, 0));
    }

    private <E extends Entry> E find(Class<E> type, String kind, String id) {
        E found = catalogue.entries(type, List.of(id)).get(id);
        if (found == null) {
            throw NotThere.of(kind, id,
                    catalogue.search(id, List.of(type.getSimpleName()), 100).stream().map(hit -> hit.id()).toList());
        }
        return found;
    }

    private static Ref list(String title) {
        String area = title.toLowerCase(Locale.ROOT);
        return new Ref(area, title, "/" + area);
    }

    private static Page page(String name, EntryPage page) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Group group : page.groups()) {
            for (Item item : group.items()) {
                List<@Nullable Object> row = new ArrayList<>(
                        List.of(group.title(), item.thing().id(), item.thing().title()));
                row.add(item.extent());
                row.add(item.how());
                rows.add(row);
            }
        }
        return Page.of(TEMPLATE, page).with(new Table(name, List.of("relation", "id", "title", "extent", "how"), rows));
    }

    private static List<Group> groups(Group... groups) {
        return Stream.of(groups).filter(group -> !group.items().isEmpty()).toList();
    }

    private static List<Item> supports(LawDay law, List<Support> supports) {
        return supports.stream().map(support -> {
            Obligation obligation = Objects.requireNonNull(law.book().obligations().get(support.obligation()));
            String extent = switch (support.extent()) {
                case "ALL_OF" -> "does all of it, done as said";
                case "PART_OF" -> "does a part of it";
                default -> "is evidence for it";
            };
            return new Item(law.ref(obligation), extent, support.how());
        }).toList();
    }

    private List<Item> practices(Collection<String> ids) {
        return items(Practice.class, ids, Links::practice);
    }

    private List<Item> standards(Collection<String> ids) {
        return items(Standard.class, ids, Links::standard);
    }

    private List<Item> initiatives(Collection<String> ids) {
        return items(Initiative.class, ids, Links::initiative);
    }

    private <E extends Entry> List<Item> items(Class<E> type, Collection<String> ids, Function<String, String> page) {
        return catalogue.entries(type, ids)
            .values()
            .stream()
            .map(entry -> Item.of(new Ref(entry.id(), entry.name(), page.apply(entry.id()))))
            .toList();
    }

    private static String models(String by, String id) {
        return "/models" + new ChangedAddress(new LinkedMultiValueMap<>()).with(by, id);
    }

    private int count(String by, String id) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.add(by, id);
        Criteria.Models criteria = new ModelChoice(asked, days.now()).criteria();
        return catalogue.count(criteria);
    }

}
