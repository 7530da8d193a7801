package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.List;
import java.util.Locale;
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
        DocumentSource source = new DocumentSource(kind(), document.name());
        LicenceTitle title = LicenceTitle.of(text, new LicenceNames(vocabulary));
        String doubt = doubt(document);
        List<Statement> statements = List.of();
        Matcher tag = TAG.matcher(text);
        if (tag.find()) {
            statements = new Licences(vocabulary, source)
                .in(List.of(new Licences.Named(List.of(tag.group(1)), line(text, tag.start()), tag.group().strip())));
        }
        else if (title.first().exists()) {
            statements = new LicenceRecognition(source, vocabulary, title).of(text);
        }
        return doubt == null ? statements : statements.stream().map(statement -> statement.weakened(doubt)).toList();
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

}
