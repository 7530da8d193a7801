package io.obligraph.reasoning;

import static io.obligraph.reasoning.RandomProjects.one;

import io.obligraph.law.Act;
import io.obligraph.law.Application;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.Fact;
import io.obligraph.law.FactGroup;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactType;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Reading;
import io.obligraph.law.Selection;
import io.obligraph.law.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up small law books that use everything a law book can say. The same seed makes
 * the same book.
 */
final class RandomLaw {

    private static final List<LocalDate> DAYS = IntStream.range(0, 9)
        .mapToObj(i -> LocalDate.of(2002, 1, 1).plusMonths(7L * i))
        .toList();

    private static final List<String> VALUES = List.of("RED", "GREEN", "BLUE");

    private final Random random;

    private final SequencedMap<String, Act> acts = new LinkedHashMap<>();

    private final SequencedMap<String, Provision> provisions = new LinkedHashMap<>();

    private final SequencedMap<String, Fact> facts = new LinkedHashMap<>();

    private final SequencedMap<String, Condition> conditions = new LinkedHashMap<>();

    private final SequencedMap<String, Reading> readings = new LinkedHashMap<>();

    private final SequencedMap<String, Party> parties = new LinkedHashMap<>();

    private final SequencedMap<String, Tier> tiers = new LinkedHashMap<>();

    private final SequencedMap<String, Obligation> obligations = new LinkedHashMap<>();

    private final SequencedMap<String, Exemption> exemptions = new LinkedHashMap<>();

    private final SequencedMap<String, GracePeriod> gracePeriods = new LinkedHashMap<>();

    private RandomLaw(long seed) {
        this.random = new Random(seed);
    }

    /**
     * {@return a law book}
     */
    static LawBook of(long seed) {
        return new RandomLaw(seed).book();
    }

    private LawBook book() {
        acts();
        provisions();
        facts();
        for (String id : List.of("r-one", "r-two").subList(0, random.nextInt(3))) {
            readings.put(id, reading(id));
        }
        for (int i = 3 + random.nextInt(6); i > 0; i--) {
            String id = "c-" + conditions.size();
            conditions.put(id, condition(id));
        }
        for (String id : List.of("A", "B", "C").subList(0, 1 + random.nextInt(3))) {
            parties.put(id, new Party(id, id, id, List.of("art_1"), expression(1)));
        }
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            Obligation obligation = obligation();
            obligations.put(obligation.id(), obligation);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String id = place() + "-x" + i;
            exemptions.put(id, new Exemption(id, wordings((act, when) -> exemption(id, act, when))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = place() + "-g" + i;
            gracePeriods.put(id, new GracePeriod(id, wordings((act, when) -> gracePeriod(id, act, when))));
        }
        for (String id : List.of("HIGH", "LOW")) {
            tiers.put(id, new Tier(id, id, id, List.of(place()), expression(2)));
        }
        conditions.keySet()
            .forEach(id -> tiers.put(id, new Tier(id, id, id, List.of(place()), new Expression.Named(id))));
        return new LawBook(acts, provisions, LawBook.index(List.of(new FactGroup("all", "All")), FactGroup::id), facts,
                new LinkedHashMap<>(), conditions, readings, parties, tiers, obligations, exemptions, gracePeriods,
                new LinkedHashMap<>(), new LinkedHashMap<>(), applications());
    }

    private void acts() {
        LocalDate published = LocalDate.of(2001, 1, 10);
        for (int i = 0; i <= random.nextInt(3); i++) {
            String id = "act_" + i;
            LocalDate inForce = published.plusDays(random.nextInt(300));
            acts.put(id, new Act(id, id, id, published, inForce, i == 0 ? null : "act_0", "http://example.org/" + id));
            published = inForce.plusDays(random.nextInt(500));
        }
    }

    private void provisions() {
        provision("cpt_I", ProvisionType.CHAPTER, null);
        provision("art_1", ProvisionType.ARTICLE, "cpt_I");
        provision("art_2", ProvisionType.ARTICLE, "cpt_I");
        provision("cpt_II", ProvisionType.CHAPTER, null);
        provision("cpt_II_sct_1", ProvisionType.SECTION, "cpt_II");
        for (int i = 3; i < 6; i++) {
            provision("art_" + i, ProvisionType.ARTICLE, i == 5 ? "cpt_II" : "cpt_II_sct_1");
            provision("art_" + i + "_1", ProvisionType.PARAGRAPH, "art_" + i);
            provision("art_" + i + "_2", ProvisionType.PARAGRAPH, "art_" + i);
        }
        provision("anx_I", ProvisionType.ANNEX, null);
        provision("anx_I_1", ProvisionType.POINT, "anx_I");
    }

    private void provision(String id, ProvisionType type, @Nullable String in) {
        provisions.put(id, new Provision(id, type, id, null, in, List.of(), List.of(), null, null, null));
    }

    private void facts() {
        for (int i = 0; i < 4; i++) {
            fact("flag" + i, FactType.BOOLEAN);
        }
        fact("amount0", FactType.NUMBER);
        fact("amount1", FactType.NUMBER);
        fact("day0", FactType.DATE);
        fact("day1", FactType.DATE);
        fact("choice", FactType.CHOICE);
        fact("choices", FactType.CHOICES);
    }

    private void fact(String key, FactType type) {
        List<Fact.Value> values = key.startsWith("choice") ? VALUES.stream()
            .map(name -> new Fact.Value(name, name, "", List.of("art_2"), "It is " + name, "It is not " + name))
            .toList() : List.of();
        facts.put(key, new Fact(key, "all", type, key + "?", "", key, type == FactType.NUMBER ? "metres" : null,
                List.of("art_1"), new Fact.Sentences("It is " + key, "It is not " + key, "whether it is " + key),
                LawBook.index(values, Fact.Value::name), null, Map.of(), Map.of()));
    }

    private Reading reading(String id) {
        List<Reading.Answer> answers = List.of(new Reading.Answer("YES", "Yes.", "It."),
                new Reading.Answer("NO", "No.", "It."));
        return new Reading(id, "Is it?", List.of("art_2"), LawBook.index(answers, Reading.Answer::name), yesOrNo(),
                "Since.");
    }

    private String yesOrNo() {
        return random.nextBoolean() ? "YES" : "NO";
    }

    private Condition condition(String id) {
        return new Condition(id,
                wordings((act, when) -> new Condition.Wording(act,
                        List.of(one(List.copyOf(provisions.sequencedKeySet()), random)), id + " holds",
                        id + " does not hold", when)));
    }

    /**
     * {@return a wording by the basic act, one by an amendment, or several, of which
     * later ones can be repeals}
     */
    private <W> List<W> wordings(BiFunction<String, @Nullable Expression, W> wording) {
        List<String> setBy = new ArrayList<>();
        for (String act : acts.sequencedKeySet()) {
            if (act.equals("act_0") ? random.nextInt(6) > 0 : random.nextInt(4) == 0) {
                setBy.add(act);
            }
        }
        if (setBy.isEmpty()) {
            setBy.add(acts.lastEntry().getKey());
        }
        List<W> wordings = new ArrayList<>();
        for (String act : setBy) {
            boolean repeal = !wordings.isEmpty() && random.nextInt(4) == 0;
            wordings.add(wording.apply(act, repeal ? null : expression(2)));
        }
        return wordings;
    }

    private Obligation obligation() {
        String id = place() + (random.nextBoolean() ? "" : "-o" + random.nextInt(3));
        String ownPlace = id.replaceFirst("-.*", "");
        List<Obligation.Wording> wordings = new ArrayList<>(wordings((act, when) -> obligation(place(), act, when)));
        Obligation.Wording last = wordings.removeLast();
        wordings.add(new Obligation.Wording(last.act(), ownPlace, id, id, last.binds(), last.when(), null, List.of(),
                List.of(), List.of()));
        return new Obligation(id, wordings);
    }

    private Obligation.Wording obligation(String place, String act, @Nullable Expression when) {
        Set<String> bound = new LinkedHashSet<>();
        bound.add(one(List.copyOf(parties.sequencedKeySet()), random));
        bound.add(one(List.copyOf(parties.sequencedKeySet()), random));
        List<Obligation.Binding> binds = bound.stream()
            .map(party -> new Obligation.Binding(party, random.nextInt(3) == 0 ? expression(1) : null))
            .toList();
        return new Obligation.Wording(act, place, place, place, binds, when, null, List.of(), List.of(), List.of());
    }

    /**
     * {@return a provision, now and then one in an annex, for which no days are set}
     */
    private String place() {
        List<String> all = List.copyOf(provisions.sequencedKeySet());
        String place = one(all, random);
        return place.startsWith("cpt") || place.startsWith("anx") && random.nextInt(3) > 0 ? place() : place;
    }

    private Exemption.Wording exemption(String id, String act, @Nullable Expression when) {
        return new Exemption.Wording(act, placeOf(id), id, id, selection(), someParties(), when);
    }

    private GracePeriod.Wording gracePeriod(String id, String act, @Nullable Expression when) {
        return new GracePeriod.Wording(act, placeOf(id), id, id, selection(), someParties(), when, one(DAYS, random));
    }

    private static String placeOf(String id) {
        return id.replaceFirst("-.*", "");
    }

    private List<String> someParties() {
        return random.nextBoolean() ? List.of() : List.of(one(List.copyOf(parties.sequencedKeySet()), random));
    }

    private Selection selection() {
        List<String> some = new ArrayList<>(List.of("act_0"));
        obligations.values().forEach(obligation -> {
            some.add(obligation.id());
            obligation.wordings().forEach(wording -> {
                for (String at = wording.provision(); at != null; at = provisions.get(at).in()) {
                    some.add(at);
                }
            });
        });
        List<String> except = random.nextInt(3) == 0 ? List.of(one(some, random)) : List.of();
        return new Selection(List.of(one(some, random), one(some, random)), except);
    }

    private List<Application> applications() {
        List<Application> rules = new ArrayList<>();
        for (String act : acts.sequencedKeySet()) {
            if (act.equals("act_0") || random.nextBoolean()) {
                Set<String> named = new LinkedHashSet<>();
                if (random.nextInt(5) > 0) {
                    named.add("act_0");
                }
                for (int i = random.nextInt(5); i > 0; i--) {
                    named.add(one(List.copyOf(provisions.sequencedKeySet()), random));
                }
                named.forEach(id -> rules.add(new Application(act, "art_2",
                        new Selection(List.of(id), random.nextInt(3) == 0 ? List.of(place()) : List.of()),
                        one(DAYS, random))));
            }
        }
        return rules;
    }

    private Expression expression(int depth) {
        return switch (depth == 0 ? 9 + random.nextInt(3) : random.nextInt(12)) {
            case 0, 1, 2 -> new Expression.AllOf(parts(depth));
            case 3, 4, 5 -> new Expression.AnyOf(parts(depth));
            case 6 -> new Expression.Not(expression(depth - 1));
            case 7 -> new Expression.Applying(expression(depth - 1));
            case 8 -> readings.isEmpty() ? test()
                    : new Expression.ReadingIs(one(List.copyOf(readings.sequencedKeySet()), random), yesOrNo());
            case 9, 10 -> named();
            default -> test();
        };
    }

    private List<Expression> parts(int depth) {
        return IntStream.range(0, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3))
            .mapToObj(i -> expression(depth - 1))
            .toList();
    }

    private Expression named() {
        if (conditions.isEmpty()) {
            return test();
        }
        return new Expression.Named(one(List.copyOf(conditions.sequencedKeySet()), random));
    }

    private Expression test() {
        return switch (random.nextInt(8)) {
            case 0 -> new FactTest.Includes("choice", one(VALUES, random));
            case 1 -> new FactTest.Includes("choices", one(VALUES, random));
            case 2 -> new FactTest.Compares("amount0", one(List.of(FactTest.Comparison.values()), random),
                    new FactTest.Bound(one(List.of(1.0, 3.0, 1e24), random), one(List.of(1.0, 3.0), random),
                            random.nextBoolean() ? "amount1" : null));
            case 3 -> new FactTest.Before("day0", one(DAYS, random));
            case 4 -> new FactTest.Reached("day1");
            default -> new FactTest.Stated("flag" + random.nextInt(4));
        };
    }

}
