package io.obligraph.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things stand in a TOML document: a look at its lines, since the library gives the
 * content only.
 */
final class TomlLines {

    private static final Pattern HEADER = Pattern.compile("\\[\\[?\\s*([^\\[\\]]+?)\\s*]]?.*");

    private static final Pattern ENTRY = Pattern
        .compile("((?:[\\w-]+|\"[^\"]*\"|'[^']*')(?:\\s*\\.\\s*(?:[\\w-]+|\"[^\"]*\"|'[^']*'))*)\\s*=.*");

    private static final int LONGEST = 1_000;

    private final List<String> lines;

    private final Map<String, Integer> places = new HashMap<>();

    private TomlLines(List<String> lines) {
        this.lines = lines;
    }

    /**
     * {@return the places in a document}
     */
    static TomlLines of(String text) {
        TomlLines found = new TomlLines(List.of(text.split("\n", -1)));
        String table = "";
        for (int i = 0; i < found.lines.size(); i++) {
            String line = found.lines.get(i).strip();
            if (line.length() > LONGEST) {
                continue;
            }
            Matcher header = HEADER.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (header.matches()) {
                table = key(header.group(1));
                found.places.putIfAbsent(table, i + 1);
            }
            else if (entry.matches()) {
                String key = key(entry.group(1));
                found.places.putIfAbsent(table.isEmpty() ? key : table + "." + key, i + 1);
            }
        }
        return found;
    }

    /**
     * {@return the line of a key, with dots between the keys around it and itself}
     * @param otherwise the line to give where it is not found
     */
    int of(String path, int otherwise) {
        return places.getOrDefault(path, otherwise);
    }

    /**
     * {@return the line of an item of a list}
     * @param item the item
     * @param path the key of the list
     * @param from the line from which on to look for it
     */
    int of(String item, String path, int from) {
        int start = Math.max(from, of(path, from));
        for (int i = start - 1; i < Math.min(lines.size(), start + LONGEST); i++) {
            if (!item.isEmpty() && lines.get(i).contains(item)) {
                return i + 1;
            }
        }
        return from;
    }

    private static String key(String written) {
        return written.replaceAll("[\"']", "").replaceAll("\\s*\\.\\s*", ".");
    }

}
