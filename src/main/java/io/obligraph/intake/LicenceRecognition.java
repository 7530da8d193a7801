package io.obligraph.intake;

import io.obligraph.intake.LicenceTexts.Likeness;
import io.obligraph.intake.Statement.Strength;
import io.obligraph.law.Licence;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which licence a text is. A text on the SPDX list answers, as does the title of a
 * licence that is not on it; a text that merely comes near one speaks for it.
 */
final class LicenceRecognition {

    /** No licence on the list is longer than a quarter of this. */
    private static final int MOST_COMPARED = 200_000;

    private static final double NEARLY = 0.9;

    private final DocumentSource source;

    private final Vocabulary vocabulary;

    private final LicenceTitle title;

    LicenceRecognition(DocumentSource source, Vocabulary vocabulary, LicenceTitle title) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.title = title;
    }

    List<Statement> of(String text) {
        if (title.licence().filter(licence -> !LicenceTexts.has(licence.id())).isPresent()) {
            return titled(title.licence().get());
        }
        List<Licence> matching = text.length() > MOST_COMPARED ? List.of() : matching(text);
        if (matching.size() == 1) {
            String id = matching.getFirst().id();
            return List.of(licence(id, Strength.STATED, "the text is the one of " + id));
        }
        if (!matching.isEmpty()) {
            return several(matching);
        }
        return title.licence().map(this::titled).orElseGet(() -> nearly(text));
    }

    private List<Licence> matching(String text) {
        List<Licence> licences = new ArrayList<>();
        for (String id : LicenceTexts.matches(text, title.licence().map(Licence::id))) {
            vocabulary.licence(id).filter(licence -> !licences.contains(licence)).ifPresent(licences::add);
        }
        return licences;
    }

    private List<Statement> several(List<Licence> licences) {
        List<String> ids = licences.stream().map(Licence::id).toList();
        String because = "the text is the one of " + String.join(" and of ", ids);
        List<Statement> statements = new ArrayList<>();
        Boolean free = licences.getFirst().freeAndOpenSource();
        if (free != null && licences.stream().allMatch(each -> free.equals(each.freeAndOpenSource()))) {
            statements.add(statement(Licences.FREE_AND_OPEN_SOURCE, free, Strength.STATED, because));
        }
        ids.forEach(id -> statements.add(licence(id, Strength.INDICATED, because)));
        return statements;
    }

    private List<Statement> titled(Licence licence) {
        String because = "the title is the one of " + licence.id();
        if (LicenceTexts.has(licence.id())) {
            return List.of(licence(licence.id(), Strength.INDICATED, because + ", but the text differs"));
        }
        return List.of(LicenceNames.isFamily(licence)
                ? licence(licence.id(), Strength.INDICATED, "the title fits several licences")
                : licence(licence.id(), Strength.STATED, because));
    }

    private List<Statement> nearly(String text) {
        Likeness nearest = LicenceTexts.nearest(text);
        Optional<Licence> licence = vocabulary.licence(nearest.id());
        if (nearest.contained() < NEARLY || licence.isEmpty()) {
            return List
                .of(statement(Licences.LICENCE, null, Strength.MENTIONED, "the text is of no licence that is known"));
        }
        String id = licence.get().id();
        return List
            .of(licence(id, Strength.INDICATED, "nearly all of " + id + " is in the text, but it differs or has more"));
    }

    private Statement licence(String id, Strength strength, String because) {
        return statement(Licences.LICENCE, id, strength, because);
    }

    private Statement statement(String fact, @Nullable Object value, Strength strength, String because) {
        Place place = title.licence().isPresent() ? title.place() : title.first();
        return new Statement(fact, value, strength, source.says(place.line(), place.text()), because);
    }

}
