package io.obligraph.graph;

import static io.obligraph.graph.Relationships.ADDED_BY;
import static io.obligraph.graph.Relationships.ALLOWS;
import static io.obligraph.graph.Relationships.AMENDED_BY;
import static io.obligraph.graph.Relationships.AMENDS;
import static io.obligraph.graph.Relationships.CAN_BE;
import static io.obligraph.graph.Relationships.CITES;
import static io.obligraph.graph.Relationships.COVERS;
import static io.obligraph.graph.Relationships.DELETED_BY;
import static io.obligraph.graph.Relationships.EXPLAINS;
import static io.obligraph.graph.Relationships.IMPLIES;
import static io.obligraph.graph.Relationships.IN;
import static io.obligraph.graph.Relationships.PART_OF;
import static io.obligraph.graph.Relationships.PRESUMES;
import static io.obligraph.graph.Relationships.RESTS_ON;
import static io.obligraph.graph.Relationships.SET_BY;
import static io.obligraph.graph.Relationships.SPARES;
import static io.obligraph.graph.Relationships.STATED_IN;
import static io.obligraph.graph.Relationships.TAKES;

import io.obligraph.law.Act;
import io.obligraph.law.Application;
import io.obligraph.law.Fact;
import io.obligraph.law.FactGroup;
import io.obligraph.law.LawBook;
import io.obligraph.law.Licence;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Reading;
import io.obligraph.law.Selection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Draws a law book as nodes and relationships. {@link GraphToLaw} reads it back. Names of
 * relationships read as sentences from the node that they leave to the one that they
 * reach.
 */
final class LawToGraph {

    static final String NAME = "name";

    static final String HOW = "how";

    /** The freedoms that a licence limits, by what, and in which of its clauses. */
    static final String LIMITED = "limited";

    static final String LIMITED_BY = "limitedBy";

    static final String LIMITED_IN = "limitedIn";

    private final LawBook book;

    private final GraphImage image;

    private LawToGraph(LawBook book, GraphImage image) {
        this.book = book;
        this.image = image;
    }

    /**
     * {@return the law book as an image of the graph, without what only follows from it}
     */
    static GraphImage draw(LawBook book) {
        GraphImage image = new GraphImage();
        new LawToGraph(book, image).draw();
        return image;
    }

    static String answerId(String reading, String answer) {
        return reading + "/" + answer;
    }

    private void draw() {
        each(Kind.ACT, book.acts(), this::act);
        each(Kind.PROVISION, book.provisions(), this::provision);
        each(Kind.FACT_GROUP, book.groups(), this::group);
        each(Kind.FACT, book.facts(), this::fact);
        each(Kind.LICENCE, book.licences(), this::licence);
        each(Kind.READING, book.readings(), this::reading);
        RulesToGraph rules = new RulesToGraph(image, this::selection);
        each(Kind.CONDITION, book.conditions(), rules::condition);
        each(Kind.PARTY, book.parties(), rules::party);
        each(Kind.TIER, book.tiers(), rules::tier);
        each(Kind.OBLIGATION, book.obligations(), rules::obligation);
        each(Kind.EXEMPTION, book.exemptions(), rules::exemption);
        each(Kind.GRACE_PERIOD, book.gracePeriods(), rules::gracePeriod);
        each(Kind.PENALTY, book.penalties(), rules::penalty);
        each(Kind.AUTHORITY, book.authorities(), rules::authority);
        for (int i = 0; i < book.applications().size(); i++) {
            Application application = book.applications().get(i);
            application(image.node(Kind.APPLICATION, application.act() + "/" + i).set(GraphNode.POSITION, (long) i),
                    application);
        }
    }

    private <T> void each(Kind kind, Map<String, T> items, BiConsumer<GraphNode, T> drawing) {
        long position = 0;
        for (Map.Entry<String, T> item : items.entrySet()) {
            GraphNode node = image.node(kind, item.getKey()).set(GraphNode.POSITION, position++);
            drawing.accept(node, item.getValue());
        }
    }

    private void act(GraphNode node, Act act) {
        node.set("number", act.number())
            .set("title", act.title())
            .set("published", act.published())
            .set("inForce", act.inForce())
            .set("eli", act.eli())
            .link(AMENDS, act.amends() == null ? null : image.node(Kind.ACT, act.amends()));
    }

    private void provision(GraphNode node, Provision provision) {
        node.set("type", provision.type())
            .set("number", provision.number())
            .set("heading", provision.heading())
            .linkAll(CITES, image.nodes(Kind.PROVISION, provision.cites()))
            .linkAll(EXPLAINS, image.nodes(Kind.PROVISION, provision.explains()));
        if (provision.in() != null) {
            node.link(PART_OF, image.node(Kind.PROVISION, provision.in()));
        }
        if (provision.type() != ProvisionType.GUIDELINE) {
            node.set("eli", book.eli(provision.id()));
            if (provision.in() == null) {
                node.link(PART_OF, image.node(Kind.ACT, book.acts().firstEntry().getKey()));
            }
        }
        Map<String, String> acts = new LinkedHashMap<>();
        acts.put(ADDED_BY, provision.addedBy());
        acts.put(AMENDED_BY, provision.amendedBy());
        acts.put(DELETED_BY, provision.deletedBy());
        acts.forEach((type, act) -> node.link(type, act == null ? null : image.node(Kind.ACT, act)));
    }

    private void group(GraphNode node, FactGroup group) {
        node.set("title", group.title());
    }

    private void fact(GraphNode node, Fact fact) {
        node.set("type", fact.type())
            .set("title", fact.title())
            .set("question", fact.question())
            .set("help", fact.help())
            .set("unit", fact.unit())
            .set("whenTrue", fact.sentences().whenTrue())
            .set("whenFalse", fact.sentences().whenFalse())
            .set("unknown", fact.sentences().unknown())
            .set("knownValues", fact.knownValues())
            .link(IN, image.node(Kind.FACT_GROUP, fact.group()))
            .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, fact.basis()))
            .linkAll(CAN_BE, fact.values().values().stream().map(value -> value(fact, value)).toList());
        settles(node, IMPLIES, fact.implies());
        settles(node, PRESUMES, fact.presumes());
    }

    private void settles(GraphNode node, String type, Map<String, String> facts) {
        facts.forEach((fact, how) -> node.link(type, image.node(Kind.FACT, fact), Map.of(HOW, how)));
    }

    private GraphNode value(Fact fact, Fact.Value value) {
        return image.node(Kind.FACT_VALUE, fact.key() + "/" + value.name())
            .set(NAME, value.name())
            .set("title", value.title())
            .set("help", value.help())
            .set("whenTrue", value.whenTrue())
            .set("whenFalse", value.whenFalse())
            .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, value.basis()));
    }

    private void licence(GraphNode node, Licence licence) {
        node.set(NAME, licence.name())
            .set("aliases", licence.aliases())
            .set("url", licence.url())
            .set("osiApproved", licence.osiApproved())
            .set("fsfLibre", licence.fsfLibre())
            .set("freeAndOpenSource", licence.freeAndOpenSource())
            .set("grants", freedoms(licence, true))
            .set("withholds", freedoms(licence, false))
            .set(LIMITED, List.copyOf(licence.limits().keySet()))
            .set(LIMITED_BY, licence.limits().values().stream().map(Licence.Limit::by).toList())
            .set(LIMITED_IN,
                    licence.limits()
                        .values()
                        .stream()
                        .map(limit -> Objects.requireNonNullElse(limit.clause(), ""))
                        .toList())
            .set("because", licence.because())
            .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, licence.basis()));
    }

    private static List<String> freedoms(Licence licence, boolean granted) {
        return licence.freedoms()
            .entrySet()
            .stream()
            .filter(freedom -> freedom.getValue() == granted)
            .map(Map.Entry::getKey)
            .toList();
    }

    private void reading(GraphNode node, Reading reading) {
        Collection<Reading.Answer> answers = reading.answers().values();
        node.set("question", reading.question())
            .set("because", reading.because())
            .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, reading.basis()))
            .linkAll(ALLOWS, answers.stream().map(answer -> answer(reading, answer)).toList())
            .link(TAKES, image.node(Kind.READING_ANSWER, answerId(reading.id(), reading.taken())));
    }

    private GraphNode answer(Reading reading, Reading.Answer answer) {
        return image.node(Kind.READING_ANSWER, answerId(reading.id(), answer.name()))
            .set(NAME, answer.name())
            .set("says", answer.says())
            .set("speaksFor", answer.speaksFor());
    }

    private void application(GraphNode node, Application application) {
        node.set("from", application.from())
            .link(SET_BY, image.node(Kind.ACT, application.act()))
            .link(STATED_IN, image.node(Kind.PROVISION, application.provision()));
        selection(node, application.applies());
    }

    private void selection(GraphNode node, Selection selection) {
        node.linkAll(COVERS, selection.of().stream().map(this::chosen).toList())
            .linkAll(SPARES, selection.except().stream().map(this::chosen).toList());
    }

    /**
     * An id of a provision names the provision even where an obligation has the same: all
     * that stands on it.
     */
    private GraphNode chosen(String id) {
        Kind kind = Kind.OBLIGATION;
        if (book.acts().containsKey(id)) {
            kind = Kind.ACT;
        }
        else if (book.provisions().containsKey(id)) {
            kind = Kind.PROVISION;
        }
        return image.node(kind, id);
    }

}
