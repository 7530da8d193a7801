package io.obligraph.intake;

/** Numbers as documents write them. */
final class Numbers {

    private static final int LONGEST = 100;

    private Numbers() {
    }

    /**
     * {@return the number that is written, a {@link Long} where one can hold it and a
     * {@link Double} otherwise; the text itself if it is none or an absurdly long one}
     */
    static Object orText(String written) {
        if (written.length() > LONGEST) {
            return written;
        }
        try {
            return whole(written);
        }
        catch (NumberFormatException notWhole) {
            return floating(written);
        }
    }

    private static Long whole(String written) {
        if (written.startsWith("0x")) {
            return Long.parseLong(written, 2, written.length(), 16);
        }
        return written.startsWith("0o") ? Long.parseLong(written, 2, written.length(), 8) : Long.parseLong(written);
    }

    private static Object floating(String written) {
        try {
            return Double.parseDouble(written);
        }
        catch (NumberFormatException noNumber) {
            return written;
        }
    }

}
