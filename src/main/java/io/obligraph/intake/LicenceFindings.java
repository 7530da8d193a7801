package io.obligraph.intake;

import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows from licences that a document names for the project: one that is known
 * answers the fact, several speak for it, and one that is not known is shown.
 */
final class LicenceFindings {

    private static final String LICENCE = "licence";

    private static final String FREE = "licenceIsFreeAndOpenSource";

    private static final Pattern BETWEEN = Pattern.compile("[\\s()]+");

    private static final int MOST_PARTS = 50;

    private final Findings findings;

    private final LicenceNames names;

    LicenceFindings(Findings findings, Vocabulary vocabulary) {
        this.findings = findings;
        this.names = new LicenceNames(vocabulary);
    }

    /**
     * A licence that the document names.
     *
     * @param words the identifier, name or expression
     * @param place where it stands
     * @param doubt why it may not be the licence of the project, {@code null} without
     * doubt
     */
    record Named(String words, Place place, @Nullable String doubt) {
    }

    void add(List<Named> licences) {
        List<Named> said = licences.stream().filter(named -> says(named.words())).toList();
        if (said.size() == 1) {
            add(said.getFirst());
        }
        else {
            said.forEach(
                    named -> parts(named, "it is one of several licences, and the document does not say whether all "
                            + "of them hold or one can be chosen"));
        }
    }

    private static boolean says(String words) {
        return !words.isBlank() && !words.equalsIgnoreCase("NOASSERTION") && !words.equalsIgnoreCase("NONE");
    }

    private void add(Named named) {
        Optional<Licence> licence = names.licence(named.words());
        if (licence.isPresent()) {
            known(named, licence.get(), named.doubt());
            return;
        }
        List<String> operators = operators(named.words());
        if (operators.isEmpty()) {
            unknown(named);
        }
        else if (operators.contains("with")) {
            parts(named, "it is granted with an exception or beside other licences");
        }
        else if (operators.contains("or") && operators.contains("and")) {
            parts(named, "it is one of several licences of which some hold together and some can be chosen");
        }
        else {
            boolean choice = operators.contains("or");
            parts(named, choice ? "whoever takes it can choose between several licences"
                    : "several licences hold, each for a part or for all");
            free(named, choice);
        }
    }

    private void known(Named named, Licence licence, @Nullable String doubt) {
        String because = named.words().equals(licence.id()) ? null
                : "«" + named.words() + "» is another name of " + licence.id();
        if (doubt == null) {
            findings.stated(LICENCE, licence.id(), named.place(), because);
        }
        else {
            findings.indicated(LICENCE, licence.id(), named.place(), doubt);
        }
    }

    /** A licence that no one knows is told like any other; its words are the value. */
    private void unknown(Named named) {
        String words = Words.shortened(named.words());
        if (named.doubt() == null) {
            findings.stated(LICENCE, words, named.place(), null);
        }
        else {
            findings.indicated(LICENCE, words, named.place(), named.doubt());
        }
    }

    private void parts(Named named, String doubt) {
        Optional<Licence> whole = names.licence(named.words());
        if (whole.isPresent()) {
            known(named, whole.get(), doubt);
            return;
        }
        List<Licence> licences = licences(named.words());
        if (licences.isEmpty()) {
            unknown(new Named(named.words(), named.place(), doubt));
        }
        licences.forEach(licence -> findings.indicated(LICENCE, licence.id(), named.place(), doubt));
    }

    /**
     * A choice is free if one of the licences to choose from is, several that hold are
     * free if all of them are.
     */
    private void free(Named named, boolean choice) {
        List<Licence> licences = licences(named.words());
        boolean all = licences.size() == operators(named.words()).size() + 1;
        boolean free = choice ? licences.stream().anyMatch(licence -> Boolean.TRUE.equals(licence.freeAndOpenSource()))
                : all && licences.stream().allMatch(licence -> Boolean.TRUE.equals(licence.freeAndOpenSource()));
        if (free) {
            findings.indicated(FREE, true, named.place(),
                    choice ? "one of the licences to choose from is free and open-source"
                            : "all of the licences are free and open-source");
        }
    }

    private List<Licence> licences(String expression) {
        List<Licence> licences = new ArrayList<>();
        boolean exception = false;
        for (String word : words(expression)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!exception && !isOperator(lower)) {
                names.licence(word).filter(licence -> !licences.contains(licence)).ifPresent(licences::add);
            }
            exception = lower.equals("with");
        }
        return licences;
    }

    /**
     * {@return the operators of an expression, empty if the words are none}
     */
    private List<String> operators(String expression) {
        List<String> words = words(expression).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        List<String> operators = words.stream().filter(LicenceFindings::isOperator).toList();
        return words.size() == 2 * operators.size() + 1 ? operators : List.of();
    }

    private static boolean isOperator(String word) {
        return word.equals("and") || word.equals("or") || word.equals("with");
    }

    private static List<String> words(String expression) {
        if (expression.length() > 2_000) {
            return List.of();
        }
        return BETWEEN.splitAsStream(expression).filter(word -> !word.isEmpty()).limit(MOST_PARTS).toList();
    }

}
