package io.obligraph.graph;

import io.obligraph.catalogue.Hit.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Tells where in a text the words stand that somebody typed. Words are taken apart and
 * stemmed as the full-text index does, and the last one may be the beginning of a word.
 */
final class Highlight {

    /** How much of a text is shown before the first word, and how much in all. */
    private static final int BEFORE = 60;

    private static final int SHOWN = 240;

    private static final Analyzer ANALYZER = new EnglishAnalyzer();

    private final Set<String> words = new HashSet<>();

    private final String beginning;

    /** A word in a text. */
    private record Word(String term, int from, int to) {
    }

    /**
     * Makes a highlight.
     * @param typed what somebody typed
     */
    Highlight(String typed) {
        words(typed).forEach(word -> words.add(word.term()));
        String last = typed.strip().replaceFirst("^.*\\s", "");
        this.beginning = last.chars().allMatch(Character::isLetterOrDigit) ? last.toLowerCase(Locale.ROOT) : "";
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * {@return the part of a text around the first of the words, in pieces that are such
     * words and pieces that are not; empty where none stands there}
     */
    List<Piece> pieces(String text) {
        List<Word> found = words(text).stream().filter(word -> isTyped(word, text)).toList();
        List<Piece> pieces = new ArrayList<>();
        if (found.isEmpty()) {
            return pieces;
        }
        int at = start(text, found.getFirst().from());
        int end = end(text, at);
        StringBuilder rest = new StringBuilder(at == 0 ? "" : "… ");
        for (Word word : found) {
            if (word.from() >= at && word.to() <= end) {
                rest.append(text, at, word.from());
                if (!rest.isEmpty()) {
                    pieces.add(new Piece(rest.toString(), false));
                    rest.setLength(0);
                }
                pieces.add(new Piece(text.substring(word.from(), word.to()), true));
                at = word.to();
            }
        }
        rest.append(text, at, end).append(end == text.length() ? "" : " …");
        if (!rest.isEmpty()) {
            pieces.add(new Piece(rest.toString(), false));
        }
        return pieces;
    }

    private boolean isTyped(Word word, String text) {
        return words.contains(word.term()) || !beginning.isEmpty()
                && text.substring(word.from(), word.to()).toLowerCase(Locale.ROOT).startsWith(beginning);
    }

    private static int start(String text, int first) {
        int space = first <= BEFORE ? -1 : text.indexOf(' ', first - BEFORE);
        return first <= BEFORE ? 0 : space < 0 || space >= first ? first : space + 1;
    }

    private static int end(String text, int start) {
        if (text.length() - start <= SHOWN) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', start + SHOWN);
        return space <= start ? start + SHOWN : space;
    }

}
