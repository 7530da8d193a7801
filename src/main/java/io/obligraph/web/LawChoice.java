package io.obligraph.web;

import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Similar;
import io.obligraph.law.Tier;
import io.obligraph.web.LawPage.Choice;
import io.obligraph.web.LawPage.Option;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses obligations, and counts what further choices would leave of them. */
final class LawChoice {

    private static final Set<ProvisionType> THEMES = EnumSet.of(ProvisionType.CHAPTER, ProvisionType.SECTION);

    /** The value that chooses what can bind already. */
    static final String BEGUN = "begun";

    private static final String COMING = "coming";

    private final LawDay law;

    private final Map<String, LocalDate> earliest;

    private final List<Obligation> all;

    private final List<Filter> filters;

    /**
     * One way to choose.
     *
     * @param name the parameter of the address
     * @param title what it is
     * @param values the values and what each is called, in their order
     * @param fits whether an obligation has a value
     * @param chosen the value chosen, empty for any
     */
    private record Filter(String name, String title, Map<String, String> values, BiPredicate<Obligation, String> fits,
            String chosen) {

        boolean keeps(Obligation obligation) {
            return chosen.isEmpty() || fits.test(obligation, chosen);
        }

    }

    /**
     * What a reader asks for; an empty text asks for nothing in particular.
     *
     * @param tier the id of the tier for whose members alone the obligations are
     * @param party the id of a party that they bind
     * @param theme the id of the chapter or section in which they stand
     * @param provision the id of a provision on or under which they stand
     * @param when whether they can bind on the day already
     */
    record Asked(String tier, String party, String theme, String provision, String when) {
    }

    /**
     * Makes a choice.
     * @param law the law on the day
     * @param asked what the reader asks for
     * @throws WrongInput if that names what is not there
     */
    LawChoice(LawDay law, Asked asked) {
        this.law = law;
        this.earliest = law.law().reasoner().earliestDays(law.knownOn());
        this.all = law.book()
            .obligations()
            .values()
            .stream()
            .filter(obligation -> law.inForce(obligation).isPresent())
            .toList();
        Map<String, Set<String>> ofTiers = ordered(law.book().tiers().values().stream(), Tier::id,
                tier -> law.law().reasoner().obligationsOfTier(tier.id(), law.knownOn()));
        Map<String, String> themes = ordered(
                law.book()
                    .provisions()
                    .values()
                    .stream()
                    .filter(provision -> THEMES.contains(provision.type())
                            && all.stream().anyMatch(each -> under(each, provision.id()))),
                Provision::id, LawChoice::theme);
        this.filters = List.of(
                new Filter("tier", "Only for the tier",
                        ordered(law.book().tiers().values().stream(), Tier::id, Tier::name),
                        (each, tier) -> ofTiers.getOrDefault(tier, Set.of()).contains(each.id()), asked.tier()),
                new Filter("party", "Whom it binds",
                        ordered(law.book().parties().values().stream(), Party::id, Party::name),
                        (each, party) -> law.wording(each)
                            .binds()
                            .stream()
                            .anyMatch(bind -> bind.party().equals(party)),
                        asked.party()),
                new Filter("theme", "Theme", themes, this::under, asked.theme()),
                new Filter("when", "From when",
                        ordered(Stream.concat(Stream.of(BEGUN, COMING),
                                earliest.values().stream().sorted().map(LocalDate::toString)), id -> id, this::when),
                        this::begins, asked.when()),
                new Filter("provision", "Provision",
                        ordered(law.book().provisions().keySet().stream(), id -> id, id -> id), this::under,
                        provision(asked.provision())));
        filters.forEach(LawChoice::check);
    }

    private String provision(String asked) {
        return asked.isEmpty() ? "" : new PlacesByNumber(law.book()).find(asked)
            .map(Provision::id)
            .orElseThrow(() -> new WrongInput(
                    "There is no provision «" + asked + "»" + Similar.hint(asked, law.book().provisions().keySet()),
                    "A provision is written like " + examples()));
    }

    private String examples() {
        return all.stream()
            .map(obligation -> law.cite(law.wording(obligation).provision()))
            .limit(3)
            .flatMap(place -> Stream.of(place.number(), place.id()))
            .collect(Collectors.joining(" or "));
    }

    private String when(String value) {
        return switch (value) {
            case BEGUN -> "Can bind already";
            case COMING -> "Begins later, or on no set day";
            default -> "From " + Say.time(value);
        };
    }

    private boolean begins(Obligation obligation, String when) {
        return switch (when) {
            case BEGUN -> begun(obligation);
            case COMING -> !begun(obligation);
            default -> when.equals(String.valueOf(earliest.get(obligation.id())));
        };
    }

    private static void check(Filter filter) {
        if (!filter.chosen().isEmpty() && !filter.values().containsKey(filter.chosen())) {
            throw new WrongInput("There is no " + filter.name() + " «" + filter.chosen() + "»",
                    "The parameter " + filter.name() + " is one of " + String.join(", ", filter.values().keySet()));
        }
    }

    private static <T, V> Map<String, V> ordered(Stream<T> things, java.util.function.Function<T, String> id,
            java.util.function.Function<T, V> value) {
        Map<String, V> ordered = new java.util.LinkedHashMap<>();
        things.forEach(thing -> ordered.put(id.apply(thing), value.apply(thing)));
        return ordered;
    }

    static String theme(Provision provision) {
        return provision.number() + (provision.heading() == null ? "" : " – " + provision.heading());
    }

    private boolean under(Obligation obligation, String provision) {
        return law.book().within(law.wording(obligation).provision(), provision);
    }

    /**
     * {@return whether an obligation can bind someone on the day}
     */
    boolean begun(Obligation obligation) {
        LocalDate day = earliest.get(obligation.id());
        return day != null && !day.isAfter(law.on());
    }

    /**
     * {@return from when an obligation can bind someone}
     */
    @org.jspecify.annotations.Nullable
    LocalDate earliest(Obligation obligation) {
        return earliest.get(obligation.id());
    }

    /**
     * {@return the obligations chosen, in the order of the text}
     */
    List<Obligation> chosen() {
        return all.stream().filter(each -> filters.stream().allMatch(filter -> filter.keeps(each))).toList();
    }

    /**
     * {@return what can be chosen by lists of values}
     */
    List<Choice> choices() {
        return filters.stream().filter(filter -> !filter.name().equals("provision")).map(this::choice).toList();
    }

    private Choice choice(Filter filter) {
        List<Obligation> others = all.stream()
            .filter(each -> filters.stream().allMatch(other -> other == filter || other.keeps(each)))
            .toList();
        List<Option> options = filter.values()
            .entrySet()
            .stream()
            .map(value -> new Option(value.getKey(), Objects.requireNonNull(value.getValue()),
                    (int) others.stream().filter(each -> filter.fits().test(each, value.getKey())).count()))
            .filter(option -> option.count() > 0 || option.value().equals(filter.chosen()))
            .toList();
        return new Choice(filter.name(), filter.title(), options, filter.chosen());
    }

}
