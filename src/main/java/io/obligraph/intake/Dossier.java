package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the documents of a project say about it, taken together.
 *
 * @param sources the documents that were looked at, those that precede first
 * @param values what they answer, in the form that {@link Vocabulary#project} takes and
 * accepts without an exception
 * @param grounds for each fact in the values, the statements that say so, the one that
 * counts first; never empty
 * @param indications for facts that are not in the values, what speaks for an answer or
 * matters to it, by the key of the fact
 * @param proposals for facts that are not in the values, an answer that is indicated
 * without anything speaking against it; of a list, all that is indicated. Together with
 * the values, the vocabulary accepts them without an exception
 * @param unknownLicences statements of a licence that the catalogue does not know; the
 * fact stays unknown
 * @param contradictions everything in which the documents contradict each other, what was
 * merely indicated included
 * @param problems the documents, or parts of them, that cannot be used; the others count
 */
public record Dossier(List<Source> sources, SequencedMap<String, Object> values,
        SequencedMap<String, List<Statement>> grounds, SequencedMap<String, List<Statement>> indications,
        SequencedMap<String, Object> proposals, List<Statement> unknownLicences, List<Contradiction> contradictions,
        List<DocumentProblem> problems) {

    public Dossier {
        sources = List.copyOf(sources);
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        grounds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grounds));
        indications = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(indications));
        proposals = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(proposals));
        unknownLicences = List.copyOf(unknownLicences);
        contradictions = List.copyOf(contradictions);
        problems = List.copyOf(problems);
    }

    /**
     * A document that was looked at.
     *
     * @param document its name
     * @param kind its kind, {@code null} where it was not recognised and so not read
     * @param read whether it was read; if not, and it was recognised, the problems say
     * why
     */
    public record Source(String document, @Nullable DocumentKind kind, boolean read) {
        public Source {
            document = Words.printable(document);
        }
    }

}
