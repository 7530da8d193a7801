package io.obligraph.law;

import io.obligraph.law.InputProblem.Code;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people say about projects, in the words of the fact vocabulary. From a
 * licence it concludes what the law book knows about it, and from other facts what they
 * imply.
 */
public final class Vocabulary {

    private final Map<String, Fact> facts;

    private final Map<String, Licence> licences = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Makes a vocabulary.
     * @param book the law book with the facts and the licences
     */
    public Vocabulary(LawBook book) {
        this.facts = book.facts();
        book.licences().values().forEach(licence -> {
            licences.put(licence.id(), licence);
            licence.aliases().forEach(alias -> licences.putIfAbsent(alias, licence));
        });
    }

    /**
     * {@return the project that the values describe, with what follows from them}
     * @param values the values by the key of the fact: booleans, numbers,
     * {@link LocalDate}s or ISO 8601 days as text, texts, and collections of texts, or
     * {@link Answer.Choices} where not every value is known; {@code null} leaves the fact
     * unknown
     * @throws InputException if a value cannot be used or contradicts what follows from
     * another one
     */
    public Project project(Map<String, ? extends @Nullable Object> values) {
        List<InputProblem> problems = new ArrayList<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Fact fact = facts.get(key);
            if (fact == null) {
                problems.add(new InputProblem(Code.UNKNOWN_FACT, key, "there is no such fact",
                        "use a fact of the vocabulary" + Similar.hint(key, facts.keySet())));
            }
            else if (value != null) {
                answer(fact, value, problems).ifPresent(answer -> answers.put(key, answer));
            }
        });
        Map<String, String> concluded = conclude(answers, problems);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new Project(answers, concluded);
    }

    /**
     * {@return the licence of an identifier or alias, compared without regard to case;
     * empty if none is known}
     */
    public Optional<Licence> licence(String identifier) {
        return Optional.ofNullable(licences.get(identifier.strip()));
    }

    /**
     * {@return the licences that are known, in the order of their identifiers}
     */
    public Collection<Licence> licences() {
        return new LinkedHashSet<>(licences.values());
    }

    private Optional<Answer> answer(Fact fact, Object value, List<InputProblem> problems) {
        Optional<Answer> answer = switch (fact.type()) {
            case BOOLEAN -> value instanceof Boolean flag ? Optional.of(new Answer.Flag(flag)) : Optional.empty();
            case NUMBER -> amount(value);
            case DATE -> day(value);
            case TEXT -> value instanceof String text && !text.isBlank() ? Optional.of(new Answer.Text(text.strip()))
                    : Optional.empty();
            case CHOICE -> value instanceof String text ? Optional.of(new Answer.Choice(text)) : Optional.empty();
            case CHOICES -> choices(value);
        };
        if (answer.isEmpty()) {
            problems
                .add(new InputProblem(Code.WRONG_TYPE, fact.key(), "«" + value + "» cannot be used", expected(fact)));
            return answer;
        }
        return answer.filter(found -> known(fact, found, problems));
    }

    private static Optional<Answer> amount(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue()) && number.doubleValue() >= 0) {
            return Optional.of(new Answer.Amount(number.doubleValue()));
        }
        return Optional.empty();
    }

    private static Optional<Answer> day(Object value) {
        try {
            return Optional
                .of(new Answer.Day(value instanceof LocalDate day ? day : LocalDate.parse(value.toString())));
        }
        catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> choices(Object value) {
        if (value instanceof Answer.Choices choices) {
            return Optional.of(choices);
        }
        if (value instanceof Collection<?> values && values.stream().allMatch(String.class::isInstance)) {
            Set<String> chosen = new LinkedHashSet<>();
            values.forEach(each -> chosen.add((String) each));
            return Optional.of(new Answer.Choices(chosen));
        }
        return Optional.empty();
    }

    private boolean known(Fact fact, Answer answer, List<InputProblem> problems) {
        int before = problems.size();
        switch (answer) {
            case Answer.Choice choice -> value(fact, choice.value(), problems);
            case Answer.Choices choices -> Stream.concat(choices.values().stream(), choices.open().stream())
                .forEach(value -> value(fact, value, problems));
            case Answer.Text text -> {
                if (fact.knownValues() != null && licence(text.value()).isEmpty()) {
                    problems.add(new InputProblem(Code.UNKNOWN_LICENCE, fact.key(),
                            "no licence «" + text.value() + "» is known",
                            "use an SPDX identifier or one of the catalogue"
                                    + Similar.hint(text.value(), licences.keySet())
                                    + "; or leave it out and answer instead: "
                                    + String.join(", ", fact.implies().keySet())));
                }
            }
            default -> {
            }
        }
        return problems.size() == before;
    }

    private static void value(Fact fact, String value, List<InputProblem> problems) {
        if (!fact.values().containsKey(value)) {
            problems.add(new InputProblem(Code.UNKNOWN_VALUE, fact.key(), "«" + value + "» is none of its values",
                    expected(fact) + Similar.hint(value, fact.values().keySet())));
        }
    }

    private static String expected(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> "use true or false, or leave it out if it is not known";
            case NUMBER -> "use a number that is not negative" + (fact.unit() == null ? "" : ", in " + fact.unit());
            case DATE -> "use a day in the form 2026-08-02";
            case TEXT -> "use a text";
            case CHOICE -> "use one of " + String.join(", ", fact.values().keySet());
            case CHOICES -> "use a list, which may be empty, of " + String.join(", ", fact.values().keySet());
        };
    }

    private Map<String, String> conclude(Map<String, Answer> answers, List<InputProblem> problems) {
        Map<String, String> concluded = new LinkedHashMap<>();
        for (Map.Entry<String, Answer> given : List.copyOf(answers.entrySet())) {
            Fact fact = facts.get(given.getKey());
            fact.implies().forEach((implied, how) -> conclusion(how, given.getValue()).ifPresent(conclusion -> {
                Answer said = answers.putIfAbsent(implied, conclusion);
                if (said == null) {
                    concluded.put(implied, fact.key());
                }
                else if (!said.equals(conclusion)) {
                    problems.add(new InputProblem(Code.CONTRADICTION, implied,
                            said.given() + " contradicts " + fact.key() + " " + given.getValue().given(),
                            "from that follows " + conclusion.given() + "; leave one of the two out, or correct it"));
                }
            }));
        }
        for (Map.Entry<String, Answer> given : List.copyOf(answers.entrySet())) {
            if (!(given.getValue() instanceof Answer.Choices choices)
                    || choices.values().isEmpty() && choices.open().isEmpty()) {
                facts.get(given.getKey()).presumes().forEach((presumed, value) -> {
                    Answer presumption = new Answer.Flag(Boolean.parseBoolean(value));
                    if (answers.putIfAbsent(presumed, presumption) == null) {
                        concluded.put(presumed, given.getKey());
                    }
                });
            }
        }
        return concluded;
    }

    private Optional<Answer> conclusion(String how, Answer given) {
        if (how.equals("true") || how.equals("false")) {
            return Optional.of(new Answer.Flag(Boolean.parseBoolean(how)));
        }
        return given instanceof Answer.Text text
                ? licence(text.value()).map(Licence::freeAndOpenSource).map(Answer.Flag::new) : Optional.empty();
    }

}
