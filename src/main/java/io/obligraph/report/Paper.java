package io.obligraph.report;

import io.obligraph.report.Look.Tone;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/**
 * Text for people, written line by line and broken to the width. Words longer than a
 * line, such as addresses, stay whole.
 */
public final class Paper {

    private final StringBuilder text = new StringBuilder();

    private final Look look;

    /**
     * Takes a new sheet.
     * @param look how the text looks
     */
    public Paper(Look look) {
        this.look = look;
    }

    /**
     * Writes a paragraph.
     * @param indent how many blanks stand before each line
     * @param tone the tone, {@code null} for none
     * @param words the words
     * @return this sheet
     */
    public Paper line(int indent, @Nullable Tone tone, String words) {
        return hanging(indent, 0, tone, words);
    }

    /**
     * Writes a point of a list: a dash, and the words beside it.
     * @param indent how many blanks stand before the dash
     * @param tone the tone, {@code null} for none
     * @param words the words
     * @return this sheet
     */
    public Paper point(int indent, @Nullable Tone tone, String words) {
        return hanging(indent, 2, tone, "- " + words);
    }

    /**
     * Writes a heading, with an empty line before it unless it comes first.
     * @param tone the tone, {@code null} for none
     * @param words the words
     * @return this sheet
     */
    public Paper heading(@Nullable Tone tone, String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return line(0, tone, words);
    }

    /**
     * Leaves a line empty.
     * @return this sheet
     */
    public Paper gap() {
        text.append('\n');
        return this;
    }

    private Paper hanging(int indent, int hang, @Nullable Tone tone, String words) {
        int room = Math.max(look.width() - indent - hang, 20);
        String first = words.substring(0, hang);
        String[] lines = WordUtils.wrap(words.substring(hang), room, "\n", false).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 ? first + lines[i] : " ".repeat(hang) + lines[i];
            text.append(" ".repeat(indent)).append(tone == null ? line : look.in(tone, line)).append('\n');
        }
        return this;
    }

    /**
     * {@return what was written}
     */
    @Override
    public String toString() {
        return text.toString();
    }

}
