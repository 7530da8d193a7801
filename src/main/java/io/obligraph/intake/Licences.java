package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What follows from the words with which documents name licences. */
final class Licences {

    /** The fact of the licence. */
    static final String LICENCE = "licence";

    /** The fact that follows from most licences. */
    static final String FREE_AND_OPEN_SOURCE = "licenceIsFreeAndOpenSource";

    /** Addresses that name a licence by its identifier, or by its parts. */
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.|dev\\.)?(?:"
            + "(?:spdx\\.org|opensource\\.org|choosealicense\\.com)/licenses?/(?<id>[\\w.+-]+?)"
            + "|creativecommons\\.org/(?:licenses/(?<cc>[a-z-]+)/(?<ccversion>\\d\\.\\d)|publicdomain/zero/(?<zero>\\d\\.\\d))"
            + "|apache\\.org/licenses/license-(?<apache>\\d\\.\\d)"
            + "|gnu\\.org/licenses/(?:old-licenses/)?(?<gnu>[\\w.-]+?)"
            + "|mozilla\\.org/(?:[a-z-]+/)?mpl/(?<mpl>\\d\\.\\d)|eclipse\\.org/legal/epl-(?:v)?(?<epl>\\d)\\.?0?"
            + "|eclipse\\.org/org/documents/epl-(?:v)?(?<eplold>\\d)\\.?0?" + ")(?:\\.(?:txt|html?|php|json))?/?",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    private final DocumentSource source;

    Licences(Vocabulary vocabulary, DocumentSource source) {
        this.vocabulary = vocabulary;
        this.source = source;
    }

    /**
     * A place in a document that names a licence.
     *
     * @param ways the ways in which it does so: a name, an expression of licences, an
     * address; the best first
     * @param line the line
     * @param words the words
     */
    record Named(List<String> ways, int line, String words) {
        Named {
            ways = ways.stream().map(String::strip).filter(way -> !way.isEmpty()).toList();
        }

        static Named by(Field field) {
            return new Named(List.of(field.text()), field.line(), field.words());
        }
    }

    /**
     * {@return what a document says in the places that name licences; if there are
     * several, it does not say which holds for what}
     */
    List<Statement> in(List<Named> places) {
        if (places.size() == 1) {
            return in(places.getFirst());
        }
        String why = "several licences are named, and it is not said which holds for what";
        return places.stream().flatMap(place -> in(place).stream()).map(statement -> statement.weakened(why)).toList();
    }

    private List<Statement> in(Named place) {
        if (place.ways().isEmpty()) {
            return List.of();
        }
        Evidence evidence = source.says(place.line(), place.words());
        for (String way : place.ways()) {
            Optional<String> known = known(way);
            if (known.isPresent()) {
                String because = known.get().equals(way) ? null : "«" + way + "» stands for " + known.get();
                return List.of(new Statement(LICENCE, known.get(), Strength.STATED, evidence, because));
            }
        }
        String first = Words.shortened(place.ways().getFirst());
        return LicenceExpression.parse(first)
            .filter(expression -> !(expression instanceof LicenceExpression.One))
            .map(expression -> ofExpression(expression, first, evidence))
            .orElseGet(() -> List.of(new Statement(LICENCE, first, Strength.STATED, evidence, null)));
    }

    private List<Statement> ofExpression(LicenceExpression expression, String text, Evidence evidence) {
        List<Statement> statements = new ArrayList<>();
        Boolean verdict = expression.verdict(this::freeAndOpenSource);
        String why = expression instanceof LicenceExpression.AnyOf ? "one of these licences may be chosen"
                : "these licences hold together";
        if (verdict != null) {
            statements.add(new Statement(FREE_AND_OPEN_SOURCE, verdict, Strength.STATED, evidence, why));
            expression.ids()
                .stream()
                .flatMap(id -> known(id).stream())
                .forEach(id -> statements.add(new Statement(LICENCE, id, Strength.INDICATED, evidence, why)));
        }
        else {
            statements.add(new Statement(LICENCE, text, Strength.STATED, evidence, why));
        }
        return statements;
    }

    private @Nullable Boolean freeAndOpenSource(String id) {
        return known(id).flatMap(vocabulary::licence).map(Licence::freeAndOpenSource).orElse(null);
    }

    /**
     * {@return a name under which the vocabulary knows the licence, empty if it does not
     * know it}
     */
    Optional<String> known(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        return Optional.of(text)
            .filter(this::isKnown)
            .or(() -> orLater(text).filter(this::isKnown))
            .or(() -> Optional.of(text.replace('_', '-')).filter(this::isKnown))
            .or(() -> address(text).filter(this::isKnown));
    }

    private boolean isKnown(String name) {
        return vocabulary.licence(name).isPresent();
    }

    private static Optional<String> orLater(String id) {
        return id.endsWith("+") ? Optional.of(id.substring(0, id.length() - 1) + "-or-later") : Optional.empty();
    }

    private static Optional<String> address(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group("id"))
            .or(() -> Optional.ofNullable(matcher.group("gnu")))
            .or(() -> named("CC-" + upper(matcher.group("cc")) + "-", matcher.group("ccversion")))
            .or(() -> named("CC0-", matcher.group("zero")))
            .or(() -> named("Apache-", matcher.group("apache")))
            .or(() -> named("MPL-", matcher.group("mpl")))
            .or(() -> named("EPL-", matcher.group("epl")).map(id -> id + ".0"))
            .or(() -> named("EPL-", matcher.group("eplold")).map(id -> id + ".0"));
    }

    private static Optional<String> named(String prefix, @Nullable String version) {
        return Optional.ofNullable(version).map(found -> prefix + found);
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }

}
