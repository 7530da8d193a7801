package io.obligraph.intake;

import io.obligraph.intake.LicenceTexts.Likeness;
import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the texts of licences: those on the SPDX list by their whole text, others by
 * the lines of their title.
 */
final class LicenceTextReader implements DocumentReader {

    private static final Pattern NAME = Pattern.compile(
            "(?:.*/)?(?:(?:[\\w.+-]*[_-])?(?:licen[cs]e|copying|unlicen[cs]e)s?(?:[._-][\\w.+-]*)?|licen[cs]es/[\\w.+-]+)");

    private static final Pattern NO_TEXT = Pattern.compile(
            ".*\\.(?:py|java|js|ts|rs|go|c|h|cpp|rb|json|ya?ml|xml|toml|html?|pdf|docx?|csv|png|svg|sh|lock|in|cfg)");

    private static final Pattern TAG = Pattern.compile("SPDX-License-Identifier:\\s*([^\\n*<>]{1,200})");

    private static final int MOST = 1 << 20;

    /** No licence on the list is longer than a quarter of this. */
    private static final int MOST_COMPARED = 200_000;

    private static final double NEARLY = 0.9;

    @Override
    public DocumentKind kind() {
        return DocumentKind.LICENCE_TEXT;
    }

    @Override
    public boolean recognises(Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !NO_TEXT.matcher(name).matches();
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        String text = Text.of(document, MOST);
        Findings findings = new Findings(kind(), document.name());
        LicenceTitle title = LicenceTitle.of(text, new LicenceNames(vocabulary));
        String doubt = doubt(document);
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            Place place = Place.of("SPDX-License-Identifier", line(text, tag.start()), tag.group(1).strip());
            new LicenceFindings(findings, vocabulary)
                .add(List.of(new LicenceFindings.Named(tag.group(1).strip(), place, doubt)));
        }
        else if (title.first().exists()) {
            new Told(findings, vocabulary, title, doubt).tell(text);
        }
        return findings.all();
    }

    /**
     * {@return why the text may not be about the project as a whole, {@code null} if
     * nothing speaks for that}
     */
    private static @Nullable String doubt(Document document) {
        if (document.name().contains("/")) {
            return "the text lies in a folder and may be about a part";
        }
        return document.name().toLowerCase(Locale.ROOT).contains("code") ? "by its name the text is about the code"
                : null;
    }

    private static int line(String text, int index) {
        return 1 + (int) text.chars().limit(index).filter(character -> character == '\n').count();
    }

    /** What is told of one text. */
    private record Told(Findings findings, Vocabulary vocabulary, LicenceTitle title, @Nullable String doubt) {

        void tell(String text) {
            List<Licence> matching = text.length() > MOST_COMPARED ? List.of() : matching(text);
            if (matching.size() == 1) {
                say("licence", matching.getFirst().id(), "the text is the one of " + matching.getFirst().id());
            }
            else if (!matching.isEmpty()) {
                several(matching);
            }
            else if (title.licence().isPresent()) {
                titled(title.licence().get());
            }
            else {
                nearly(text);
            }
        }

        private List<Licence> matching(String text) {
            List<Licence> licences = new ArrayList<>();
            for (String id : LicenceTexts.matches(text)) {
                vocabulary.licence(id).filter(licence -> !licences.contains(licence)).ifPresent(licences::add);
            }
            return licences;
        }

        private void several(List<Licence> licences) {
            List<String> ids = licences.stream().map(Licence::id).toList();
            String because = "the text is the one of " + String.join(" and of ", ids);
            ids.forEach(id -> findings.indicated("licence", id, title.first(), because));
            Boolean free = licences.getFirst().freeAndOpenSource();
            if (free != null && licences.stream().allMatch(each -> free.equals(each.freeAndOpenSource()))) {
                say("licenceIsFreeAndOpenSource", free, because);
            }
        }

        private void titled(Licence licence) {
            if (LicenceTexts.has(licence.id())) {
                findings.indicated("licence", licence.id(), title.place(),
                        "the title is the one of " + licence.id() + ", but the text differs");
            }
            else if (LicenceNames.isFamily(licence)) {
                findings.indicated("licence", licence.id(), title.place(), "the title fits several licences");
            }
            else {
                say("licence", licence.id(), "the title is the one of " + licence.id());
            }
        }

        private void nearly(String text) {
            Likeness nearest = LicenceTexts.nearest(text);
            Optional<Licence> licence = vocabulary.licence(nearest.id());
            if (nearest.contained() >= NEARLY && licence.isPresent()) {
                findings.indicated("licence", licence.get().id(), title.first(),
                        "nearly all of " + licence.get().id() + " is in the text, but it differs or has more");
            }
            else {
                findings.mentioned("licence", title.first(), "the text is of no licence that is known");
            }
        }

        private void say(String fact, Object value, String because) {
            Place place = title.licence().isPresent() ? title.place() : title.first();
            if (doubt == null) {
                findings.stated(fact, value, place, because);
            }
            else {
                findings.indicated(fact, value, place, doubt);
            }
        }

    }

}
