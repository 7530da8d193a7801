package io.obligraph.web;

import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.Obligation;
import io.obligraph.law.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the obligations that can bind only what is in a tier: those that cannot bind
 * where what makes the tier is denied, whatever else is so. Only the content of the rules
 * counts, on whatever day they apply.
 */
final class TierScope {

    private final LawDay law;

    private final List<Expression> cases;

    /** What is denied in the case that is looked at. */
    private final Set<Expression> denied = new HashSet<>();

    /**
     * Makes a finder.
     * @param law the law as it is worded
     * @param tier the tier
     */
    TierScope(LawDay law, Tier tier) {
        this.law = law;
        this.cases = cases(tier.when()).toList();
    }

    /** What is made of several parts is denied where any of them is. */
    private Stream<Expression> cases(Expression expression) {
        Expression within = expression instanceof Named named ? when(named)
                : expression instanceof Applying applying ? applying.part() : null;
        return expression instanceof AllOf all ? all.parts().stream()
                : within instanceof AllOf || within instanceof Named || within instanceof Applying ? cases(within)
                        : Stream.of(expression);
    }

    /**
     * {@return whether an obligation can bind nothing but what is in the tier}
     */
    boolean confines(Obligation obligation) {
        return cases.stream().allMatch(denial -> {
            denied.clear();
            deny(denial);
            return isKeptAway(obligation);
        });
    }

    private boolean isKeptAway(Obligation obligation) {
        Obligation.Wording wording = law.wording(obligation);
        return fails(wording.when()) || wording.binds()
            .stream()
            .allMatch(bind -> fails(bind.when() == null
                    ? Objects.requireNonNull(law.book().parties().get(bind.party())).when() : bind.when()));
    }

    /** Where one of several would be enough, none of them is so. */
    private void deny(@Nullable Expression expression) {
        switch (expression) {
            case Named named when denied.add(named) -> deny(when(named));
            case AnyOf any -> any.parts().forEach(this::deny);
            case AllOf all when all.parts().size() == 1 -> deny(all.parts().getFirst());
            case Applying applying -> deny(applying.part());
            case FactTest test -> denied.add(test);
            case null, default -> {
            }
        }
    }

    private boolean fails(@Nullable Expression expression) {
        return switch (expression) {
            case null -> false;
            case Named named -> denied.contains(named) || fails(when(named));
            case AllOf all -> all.parts().stream().anyMatch(this::fails);
            case AnyOf any -> !any.parts().isEmpty() && any.parts().stream().allMatch(this::fails);
            case Not not -> holds(not.part());
            case Applying applying -> fails(applying.part());
            case FactTest test -> denied.contains(test);
            case ReadingIs reading -> false;
        };
    }

    private boolean holds(@Nullable Expression expression) {
        return switch (expression) {
            case null -> false;
            case Named named -> holds(when(named));
            case AllOf all -> all.parts().stream().allMatch(this::holds);
            case AnyOf any -> any.parts().stream().anyMatch(this::holds);
            case Not not -> fails(not.part());
            case Applying applying -> holds(applying.part());
            case FactTest test -> false;
            case ReadingIs reading -> false;
        };
    }

    private @Nullable Expression when(Named named) {
        Condition condition = Objects.requireNonNull(law.book().conditions().get(named.condition()));
        return law.wording(condition).when();
    }

}
