package io.obligraph.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The words of a licence's text, by which texts are compared that differ in their lines
 * and marks only. Lines on who has the copyright are left out.
 *
 * @param text the words in lower case with a space between them
 * @param pairs the pairs of neighbouring words, each as a number, in order and once
 */
record LicenceWords(String text, int[] pairs) {

    /**
     * So far into a line something may stand before the word that tells what it is on.
     */
    private static final int MARGIN = 20;

    /**
     * {@return the words of a text}
     */
    static LicenceWords of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.lines().filter(line -> !isOnCopyright(line)).forEach(line -> append(line, words));
        String normal = words.toString().strip().replace("licence", "license");
        return new LicenceWords(normal, pairs(normal));
    }

    private static boolean isOnCopyright(String line) {
        int start = 0;
        while (start < line.length() && start < MARGIN && !Character.isLetterOrDigit(line.charAt(start))
                && line.charAt(start) != '(' && line.charAt(start) != '©') {
            start++;
        }
        String word = line.substring(start, Math.min(line.length(), start + "copyright ".length()))
            .toLowerCase(Locale.ROOT);
        return word.startsWith("copyright ") || word.equals("copyright") || word.startsWith("(c)")
                || word.startsWith("©");
    }

    private static void append(String line, StringBuilder words) {
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (Character.isLetterOrDigit(character)) {
                words.append(Character.toLowerCase(character));
                inWord = true;
            }
            else if (inWord) {
                words.append(' ');
                inWord = false;
            }
        }
        if (inWord) {
            words.append(' ');
        }
    }

    private static int[] pairs(String words) {
        IntStream.Builder pairs = IntStream.builder();
        int before = 0;
        int word = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || words.charAt(i) == ' ') {
                if (before != 0) {
                    pairs.add(31 * before + word);
                }
                before = word;
                word = 0;
            }
            else {
                word = 31 * word + words.charAt(i);
            }
        }
        int[] sorted = pairs.build().toArray();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).distinct().toArray();
    }

    /**
     * {@return how many pairs both have}
     */
    int common(LicenceWords other) {
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length;) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

}
