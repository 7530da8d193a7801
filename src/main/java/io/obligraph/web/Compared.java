package io.obligraph.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, by whether they stand in another text too.
 *
 * @param pieces the pieces, which make up the text
 */
record Compared(List<Piece> pieces) {

    /**
     * A piece of a text.
     *
     * @param text the piece
     * @param differs whether it stands in this text only
     */
    record Piece(String text, boolean differs) {
    }

    Compared {
        pieces = List.copyOf(pieces);
    }

    /**
     * {@return a text, word by word against another one}
     */
    static Compared of(String text, String other) {
        String[] words = text.split("(?<= )");
        String[] others = other.split("(?<= )");
        int[][] common = common(words, others);
        List<Piece> pieces = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < words.length) {
            if (there < others.length && word(words[here]).equals(word(others[there]))) {
                add(pieces, words[here++], false);
                there++;
            }
            else if (there == others.length || common[here + 1][there] >= common[here][there + 1]) {
                add(pieces, words[here++], true);
            }
            else {
                there++;
            }
        }
        return new Compared(pieces);
    }

    /** A whole text that differs, or does not. */
    static Compared whole(String text, boolean differs) {
        return new Compared(List.of(new Piece(text, differs)));
    }

    /** How many words the ends of both texts have in common, from each place on. */
    private static int[][] common(String[] words, String[] others) {
        int[][] common = new int[words.length + 1][others.length + 1];
        for (int here = words.length - 1; here >= 0; here--) {
            for (int there = others.length - 1; there >= 0; there--) {
                common[here][there] = word(words[here]).equals(word(others[there])) ? common[here + 1][there + 1] + 1
                        : Math.max(common[here + 1][there], common[here][there + 1]);
            }
        }
        return common;
    }

    private static String word(String word) {
        return word.strip();
    }

    private static void add(List<Piece> pieces, String word, boolean differs) {
        if (!pieces.isEmpty() && pieces.getLast().differs() == differs) {
            pieces.set(pieces.size() - 1, new Piece(pieces.getLast().text() + word, differs));
        }
        else {
            pieces.add(new Piece(word, differs));
        }
    }

}
