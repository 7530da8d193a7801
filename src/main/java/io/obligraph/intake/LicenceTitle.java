package io.obligraph.intake;

import io.obligraph.law.Licence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The title of a licence's text, which may go over several lines.
 *
 * @param first the first line that has words
 * @param licence the licence of that name, if one is known
 * @param place where the title stands
 */
record LicenceTitle(Place first, Optional<Licence> licence, Place place) {

    private static final Pattern DECORATION = Pattern.compile("^[\\s#*=_~/>-]+|[\\s#*=_~/:-]+$");

    private static final Pattern DATE = Pattern.compile(
            ",?\\s+(?:dated\\s+)?(?:\\d{1,2}\\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final int LINES = 8;

    private static final int LONGEST = 150;

    private static final int MOST_JOINED = 3;

    /**
     * {@return the title, without a licence if none of that name is known}
     */
    static LicenceTitle of(String text, LicenceNames names) {
        List<Place> lines = lines(text);
        for (int from = 0; from < lines.size(); from++) {
            for (int count = Math.min(MOST_JOINED, lines.size() - from); count > 0; count--) {
                String title = String.join(" ", lines.subList(from, from + count).stream().map(Place::text).toList());
                Optional<Licence> licence = names.licence(title)
                    .or(() -> names.licence(DATE.matcher(title).replaceFirst("")));
                if (licence.isPresent()) {
                    return new LicenceTitle(lines.getFirst(), licence, Place.of("", lines.get(from).line(), title));
                }
            }
        }
        Place first = lines.isEmpty() ? new Place("", 0) : lines.getFirst();
        return new LicenceTitle(first, Optional.empty(), first);
    }

    private static List<Place> lines(String text) {
        List<Place> lines = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < text.length() && lines.size() < LINES;) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line++;
            String words = DECORATION.matcher(text.substring(start, Math.min(end, start + LONGEST))).replaceAll("");
            if (!words.isBlank()) {
                lines.add(Place.of("", line, words));
            }
            start = end + 1;
        }
        return lines;
    }

}
