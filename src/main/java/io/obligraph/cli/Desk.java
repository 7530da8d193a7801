package io.obligraph.cli;

import io.obligraph.report.Look;
import io.obligraph.report.Look.Tone;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What every command works with. */
final class Desk {

    private final PrintWriter out;

    private final PrintWriter err;

    private final BufferedReader in;

    private final Path folder;

    private final LocalDate today;

    private final Map<String, String> environment;

    private final Ansi ansi;

    private final int width;

    private @Nullable Path data;

    private @Nullable Law law;

    Desk(PrintWriter out, PrintWriter err, BufferedReader in, Path folder, LocalDate today,
            Map<String, String> environment, Ansi ansi, int width) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.folder = folder;
        this.today = today;
        this.environment = environment;
        this.ansi = ansi;
        this.width = width;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    BufferedReader in() {
        return in;
    }

    LocalDate today() {
        return today;
    }

    int width() {
        return width;
    }

    /** A path as it was given, seen from the folder in which the tool was started. */
    Path path(String given) {
        return folder.resolve(given);
    }

    /** Takes the law from another data folder; to be said before the law is used. */
    void useData(Path other) {
        data = other;
    }

    /** The law, read when it is first needed. */
    Law law() {
        if (law == null) {
            String named = environment.getOrDefault("OBLIGRAPH_DATA_FOLDER", "");
            Path from = data != null || named.isEmpty() ? data : Path.of(named);
            law = from == null ? Law.packaged() : Law.in(folder.resolve(from));
        }
        return law;
    }

    Look look(boolean full) {
        return new Look(width, full, (tone, text) -> ansi.enabled() ? painted(tone, text) : text);
    }

    void complain(String line) {
        err.println(ansi.enabled() ? Style.on(Style.fg_red) + "obligraph:" + Style.reset.on() + " " + line
                : "obligraph: " + line);
    }

    private static String painted(Tone tone, String text) {
        Style style = switch (tone) {
            case STRONG -> Style.bold;
            case BINDS -> Style.fg_blue;
            case COMES -> Style.fg_magenta;
            case OPEN -> Style.fg_yellow;
            case EXEMPT -> Style.fg_green;
            case FAINT -> Style.faint;
        };
        return Style.on(style) + text + Style.reset.on();
    }

}
