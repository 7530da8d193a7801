package io.obligraph.web;

import com.microsoft.playwright.options.ColorScheme;

/** How wide a browser's window is, and which colours its user prefers. */
enum Look {

    /** A large window in light colours. */
    WIDE(1280, 900, ColorScheme.LIGHT),
    /** A large window in dark colours. */
    WIDE_DARK(1280, 900, ColorScheme.DARK),
    /** A small telephone in light colours. */
    NARROW(360, 740, ColorScheme.LIGHT),
    /** A small telephone in dark colours. */
    NARROW_DARK(360, 740, ColorScheme.DARK);

    final int width;

    final int height;

    final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

}
