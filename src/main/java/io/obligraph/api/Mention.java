package io.obligraph.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which texts have all the words that somebody typed, each as the beginning of a
 * word.
 */
final class Mention {

    private final List<String> typed;

    private Mention(List<String> typed) {
        this.typed = typed;
    }

    /**
     * {@return what tells it}
     * @param text the words, {@code null} for none
     */
    static Mention of(@Nullable String text) {
        return new Mention(text == null ? List.of() : words(text).toList());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(Predicate.not(String::isEmpty));
    }

    /**
     * {@return whether each word is in one of the texts}
     * @param texts the texts, which may be {@code null}
     */
    boolean in(@Nullable String... texts) {
        if (typed.isEmpty()) {
            return true;
        }
        List<String> words = Arrays.stream(texts).filter(text -> text != null).flatMap(Mention::words).toList();
        return typed.stream().allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word)));
    }

}
