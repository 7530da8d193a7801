package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.law.Provision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the law, less what their arguments leave out. All that is asked must be
 * met.
 */
final class LawLists {

    private final LawView now;

    private final DataFetchingEnvironment arguments;

    private final Mention mention;

    LawLists(LawView now, DataFetchingEnvironment arguments) {
        this.now = now;
        this.arguments = arguments;
        this.mention = Mention.of(arguments.getArgument("text"));
    }

    List<Obligation> obligations() {
        List<String> parties = arguments.getArgument("party");
        String under = arguments.getArgument("under");
        List<String> acts = arguments.getArgument("act");
        LocalDate from = arguments.getArgument("from");
        LocalDate before = arguments.getArgument("before");
        String tier = arguments.getArgument("tier");
        Set<String> ofTier = tier == null ? Set.of() : now.law().reasoner().obligationsOfTier(tier, now.knownOn());
        List<String> liftedBy = arguments.getArgument("liftedBy");
        return sorted(now.book()
            .obligations()
            .values()
            .stream()
            .filter(each -> any(parties, now.wording(each).binds().stream().map(Obligation.Binding::party).toList()))
            .filter(each -> under == null || now.book().within(now.wording(each).provision(), under))
            .filter(each -> any(acts, each.wordings().stream().map(Obligation.Wording::act).toList()))
            .filter(each -> tier == null || ofTier.contains(each.id()))
            .filter(each -> within(now.links().earliestDay(each), from, before))
            .filter(each -> any(liftedBy, now.links().liftedBy(each).stream().map(Exemption::id).toList()))
            .filter(each -> mention.in(now.wording(each).title(), now.wording(each).summary(),
                    number(now.wording(each).provision())))
            .toList());
    }

    private List<Obligation> sorted(List<Obligation> obligations) {
        Map<String, Object> sort = arguments.getArgument("sort");
        if (sort == null) {
            return obligations;
        }
        boolean descending = Boolean.TRUE.equals(sort.get("descending"));
        return switch ((String) Objects.requireNonNull(sort.get("by"))) {
            case "TITLE" -> obligations.stream()
                .sorted(Comparator.comparing(each -> now.wording(each).title().toLowerCase(Locale.ROOT),
                        direction(descending)))
                .toList();
            case "EARLIEST" -> obligations.stream()
                .sorted(Comparator.comparing(now.links()::earliestDay, Comparator.nullsLast(direction(descending))))
                .toList();
            default -> descending ? obligations.reversed() : obligations;
        };
    }

    private static <T extends Comparable<? super T>> Comparator<T> direction(boolean descending) {
        return descending ? Collections.reverseOrder() : Comparator.naturalOrder();
    }

    List<Exemption> exemptions() {
        List<String> lifts = arguments.getArgument("lifts");
        List<String> parties = arguments.getArgument("party");
        List<String> acts = arguments.getArgument("act");
        String under = arguments.getArgument("under");
        return now.book()
            .exemptions()
            .values()
            .stream()
            .filter(each -> lifts == null || any(lifts,
                    now.links()
                        .selected(now.wording(each).lifts(), now.wording(each).parties())
                        .stream()
                        .map(Obligation::id)
                        .toList()))
            .filter(each -> now.wording(each).parties().isEmpty() || any(parties, now.wording(each).parties()))
            .filter(each -> any(acts, each.wordings().stream().map(Exemption.Wording::act).toList()))
            .filter(each -> under == null || now.book().within(now.wording(each).provision(), under))
            .filter(each -> mention.in(now.wording(each).title(), now.wording(each).summary(),
                    number(now.wording(each).provision())))
            .toList();
    }

    List<Provision> provisions() {
        List<String> types = arguments.getArgument("type");
        String under = arguments.getArgument("under");
        List<String> acts = arguments.getArgument("changedBy");
        return now.book()
            .provisions()
            .values()
            .stream()
            .filter(each -> types == null || types.contains(each.type().name()))
            .filter(each -> under == null || now.book().within(each.id(), under))
            .filter(each -> acts == null || acts.contains(each.addedBy()) || acts.contains(each.amendedBy())
                    || acts.contains(each.deletedBy()))
            .filter(each -> mention.in(each.number(), each.heading()))
            .toList();
    }

    List<Condition> conditions() {
        List<String> facts = arguments.getArgument("fact");
        return now.book()
            .conditions()
            .values()
            .stream()
            .filter(each -> any(facts, Notation.facts(now.wording(each))))
            .filter(each -> mention.in(each.id(), now.wording(each).title()))
            .toList();
    }

    List<Licence> licences() {
        return now.book()
            .licences()
            .values()
            .stream()
            .filter(is("freeAndOpenSource", Licence::freeAndOpenSource))
            .filter(is("osiApproved", Licence::osiApproved))
            .filter(is("fsfLibre", Licence::fsfLibre))
            .filter(is("decided", licence -> licence.freeAndOpenSource() != null))
            .filter(freedoms("grants", true))
            .filter(freedoms("withholds", false))
            .filter(each -> mention.in(each.id(), each.name(), String.join(" ", each.aliases())))
            .toList();
    }

    private Predicate<Licence> is(String argument, java.util.function.Function<Licence, @Nullable Boolean> of) {
        Boolean wanted = arguments.getArgument(argument);
        return licence -> wanted == null || wanted.equals(of.apply(licence));
    }

    private Predicate<Licence> freedoms(String argument, boolean granted) {
        List<String> wanted = arguments.getArgument(argument);
        return licence -> wanted == null || wanted.stream()
            .allMatch(freedom -> Boolean.valueOf(granted)
                .equals(licence.freedoms().get(freedom.toLowerCase(Locale.ROOT))));
    }

    private static boolean any(@Nullable Collection<String> wanted, Collection<String> there) {
        return wanted == null || there.stream().anyMatch(wanted::contains);
    }

    private static boolean within(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate before) {
        return from == null && before == null
                || day != null && (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
    }

    private @Nullable String number(String provision) {
        Provision found = now.book().provisions().get(provision);
        return found == null ? null : found.number();
    }

}
