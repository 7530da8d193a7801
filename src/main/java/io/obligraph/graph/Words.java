package io.obligraph.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns words that somebody typed into questions to the full-text index. Nothing in them
 * is taken for an operator of its language.
 */
final class Words {

    private Words() {
    }

    /**
     * {@return a question for what has all the words; the last one may be the beginning
     * of a word}
     */
    static String allOf(String text) {
        List<String> words = Arrays.stream(text.split("[\\s\"\\\\]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "\"\"";
        }
        String last = words.getLast();
        String ending = last.chars().allMatch(Character::isLetterOrDigit)
                ? "(\"" + last + "\" OR " + last.toLowerCase(java.util.Locale.ROOT) + "*)" : "\"" + last + "\"";
        return words.subList(0, words.size() - 1)
            .stream()
            .map(word -> "\"" + word + "\" AND ")
            .collect(Collectors.joining("", "", ending));
    }

}
