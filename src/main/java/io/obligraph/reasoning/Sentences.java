package io.obligraph.reasoning;

import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Reading;
import io.obligraph.law.Tier;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says in sentences what nodes stand for. */
final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final LawBook book;

    Sentences(LawBook book) {
        this.book = book;
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /**
     * {@return the texts as an enumeration: a, b and c}
     */
    static String list(List<String> texts) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.getLast();
    }

    String number(String provision) {
        return book.provisions().get(provision).number();
    }

    String of(Condition.Wording condition, Truth value) {
        return switch (value) {
            case TRUE -> condition.title();
            case FALSE -> condition.negated();
            case UNKNOWN -> "It is open whether " + inside(condition.title());
        };
    }

    /**
     * {@return a sentence as it reads inside another one}
     */
    static String inside(String sentence) {
        boolean abbreviation = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return abbreviation ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String start(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    String of(FactTest test, Truth value) {
        Fact fact = fact(test.fact());
        if (value == Truth.UNKNOWN) {
            return "It is not known " + fact.sentences().unknown();
        }
        boolean holds = value == Truth.TRUE;
        return switch (test) {
            case Stated stated -> holds ? fact.sentences().whenTrue() : fact.sentences().whenFalse();
            case Includes includes -> {
                Fact.Value chosen = fact.values().get(includes.value());
                yield holds ? chosen.whenTrue() : chosen.whenFalse();
            }
            case Compares compares -> start(fact.title()) + (holds ? " is " : " is not ") + comparison(compares) + " "
                    + bound(compares.bound(), fact);
            case Before before -> start(fact.title()) + (holds ? " is before " : " is not before ") + day(before.day());
            case Reached reached -> start(fact.title()) + (holds ? " has come" : " has not come");
        };
    }

    private static String comparison(Compares compares) {
        return switch (compares.comparison()) {
            case MORE_THAN -> "more than";
            case AT_LEAST -> "at least";
            case LESS_THAN -> "less than";
            case AT_MOST -> "at most";
        };
    }

    private String bound(Bound bound, Fact fact) {
        String unit = fact.unit() == null ? "" : " " + fact.unit();
        String divided = bound.divisor() == 1 ? "" : " divided by " + amount(bound.divisor());
        if (bound.of() == null) {
            return amount(bound.factor()) + divided + unit;
        }
        String times = bound.factor() == 1 ? "" : amount(bound.factor()) + " times ";
        return times + fact(bound.of()).title() + divided;
    }

    static String amount(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value)
                : String.valueOf(value).replace(".0E", "E").replace("E", " × 10^");
    }

    /**
     * {@return the provision behind a test: among those of the fact the one of the step
     * that it belongs to, or else that of the value looked for, or else the first of the
     * fact}
     */
    String basis(FactTest test, String context) {
        Fact fact = fact(test.fact());
        if (fact.basis().contains(context)) {
            return context;
        }
        if (test instanceof Includes includes) {
            List<String> own = fact.values().get(includes.value()).basis();
            if (!own.isEmpty()) {
                return own.getFirst();
            }
        }
        return fact.basis().getFirst();
    }

    String of(Exemption.Wording exemption, Truth value) {
        String name = "the exemption of " + number(exemption.provision()) + " («" + exemption.title() + "»)";
        return switch (value) {
            case TRUE -> start(name) + " holds";
            case FALSE -> start(name) + " does not hold";
            case UNKNOWN -> "It is open whether " + name + " holds";
        };
    }

    String of(GracePeriod.Wording grace, Truth value, boolean over) {
        String name = number(grace.provision()) + " («" + grace.title() + "»)";
        return switch (value) {
            case TRUE -> name + " gives time until " + day(grace.until());
            case FALSE -> name + (over ? " gave time only until " + day(grace.until()) : " gives no time");
            case UNKNOWN -> "It is open whether " + name + " gives time until " + day(grace.until());
        };
    }

    String of(ReadingIs is, Truth value) {
        Reading reading = book.readings().get(is.reading());
        String says = reading.answers().get(is.answer()).says().replaceFirst("\\.$", "");
        return "An open question of " + number(reading.basis().getFirst())
                + (value == Truth.TRUE ? " is answered «" : " is not answered «") + says + "»";
    }

    String of(Tier tier, Truth value) {
        String name = "the project is in the tier «" + tier.name() + "»";
        return switch (value) {
            case TRUE -> start(name);
            case FALSE -> "The project is not in the tier «" + tier.name() + "»";
            case UNKNOWN -> "It is open whether " + name;
        };
    }

    String of(Party party, Truth value) {
        String name = "«" + party.name() + "» in the sense of the law";
        return switch (value) {
            case TRUE -> "The organisation is " + name;
            case FALSE -> "The organisation is not " + name;
            case UNKNOWN -> "It is open whether the organisation is " + name;
        };
    }

    String of(Penalty.Wording penalty, Truth lower) {
        String which = switch (lower) {
            case TRUE -> "whichever is lower";
            case FALSE -> "whichever is higher";
            case UNKNOWN -> "whichever is higher or, for a small organisation, lower";
        };
        String amount = "«" + penalty.title() + "» can be fined with up to "
                + String.format(Locale.ENGLISH, "%,d", penalty.amount()) + " euro";
        return penalty.share() == 0 ? amount
                : amount + " or " + amount(penalty.share()) + " % of the worldwide annual turnover, " + which;
    }

    /**
     * {@return the conclusion that a finding is, as of its wording in force}
     */
    String of(Finding finding, Obligation.Wording wording) {
        String duty = "«" + wording.title() + "»";
        String parties = list(finding.parties().stream().map(Party::name).map(Sentences::inside).toList());
        String day = finding.since() == null ? "" : day(finding.since());
        return switch (finding.status()) {
            case APPLIES -> duty + " has bound the " + parties + " since " + day;
            case UPCOMING -> duty + " will bind the " + parties + " from " + day;
            case UNDETERMINED -> "It is open whether " + duty + opens(finding, parties)
                    + (day.isEmpty() ? "" : "; from " + day + " it will for certain");
            case EXEMPT -> duty + " does not bind the project, because an exemption lifts it";
            case NOT_APPLICABLE -> duty + " does not bind the project";
        };
    }

    private static String opens(Finding finding, String parties) {
        LocalDate later = finding.opensLater();
        return later == null ? " binds the " + parties : " will bind the " + parties + " from " + day(later);
    }

    /**
     * {@return what a gate says, empty where it is no ground of its own}
     */
    String of(Gate gate, Assessment assessment, Truth value) {
        return switch (gate) {
            case Gate.Applies applies -> assessment.knowledge()
                .appliesFrom(applies.provision(), applies.act())
                .map(from -> number(applies.provision()) + applies(from, assessment.on(), value) + day(from))
                .orElseGet(() -> number(applies.provision()) + " was not part of the law as it was known");
            case Gate.Known known -> book.acts().get(known.act()).number()
                    + (value == Truth.TRUE ? " is published" : " was not yet published");
            case Gate.Worded worded -> "";
            case Gate.Until until -> "";
        };
    }

    /**
     * {@return that of several values of a fact none is stated}
     */
    String noneOf(String fact, int values) {
        return "None of the " + values + " answers that would count was given to «" + fact(fact).question() + "»";
    }

    /**
     * {@return among the provisions behind a fact the one of the step that it belongs to,
     * or else the first}
     */
    String basis(String fact, String context) {
        List<String> basis = fact(fact).basis();
        return basis.contains(context) ? context : basis.getFirst();
    }

    private static String applies(LocalDate from, LocalDate on, Truth value) {
        if (value != Truth.TRUE) {
            return " applies only from ";
        }
        return from.isAfter(on) ? " applies from " : " has applied since ";
    }

    /**
     * {@return the statement that a condition is met, but for the days of the provisions
     * behind it}
     */
    String heldBack(Condition.Wording condition) {
        return condition.title() + ", but under provisions that do not apply yet";
    }

    /**
     * {@return the statement that an act removed something}
     */
    String removed(Worded.Wording repeal) {
        return book.acts().get(repeal.act()).number() + " removed it";
    }

    private Fact fact(String key) {
        return book.facts().get(key);
    }

}
