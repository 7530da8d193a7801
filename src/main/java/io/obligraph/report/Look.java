package io.obligraph.report;

import java.util.function.BiFunction;

/**
 * How text for people looks.
 *
 * @param width how many characters a line may have, at least 40
 * @param full whether long lists are shown in full
 * @param paint gives a part of a line its tone, without changing how long it looks
 */
public record Look(int width, boolean full, BiFunction<Tone, String, String> paint) {

    /** Without colours, for a width of 100, in full. */
    public static final Look PLAIN = new Look(100, true, (tone, text) -> text);

    private static final int NARROWEST = 40;

    public Look {
        width = Math.max(width, NARROWEST);
    }

    /** What a part of a line is. */
    public enum Tone {

        /** A heading, or what matters most. */
        STRONG,
        /** Something binds. */
        BINDS,
        /** Something is to come. */
        COMES,
        /** Something is open. */
        OPEN,
        /** Something is lifted, or does not bind. */
        EXEMPT,
        /** What is there to be looked up. */
        FAINT

    }

    /**
     * {@return the text in a tone}
     */
    public String in(Tone tone, String text) {
        return paint.apply(tone, text);
    }

}
