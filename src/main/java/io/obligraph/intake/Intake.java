package io.obligraph.intake;

import io.obligraph.intake.Dossier.Source;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a project already has and puts together what it says. Nothing is fetched and
 * nothing is stored. It can be used by several threads at once.
 *
 * <p>
 * Documents precede each other by their {@link DocumentKind}. A statement of a document
 * that precedes counts, and one that says otherwise is shown as a {@link Contradiction}.
 * Documents of the same kind that contradict each other leave the fact unknown, unless
 * one of another kind precedes them both. An estimate counts only where nothing is
 * stated. The same holds where two facts contradict each other by what follows from them.
 */
public final class Intake {

    private final Vocabulary vocabulary;

    private final boolean estimating;

    /**
     * Makes an intake that estimates nothing.
     * @param vocabulary the facts and licences
     */
    public Intake(Vocabulary vocabulary) {
        this(vocabulary, false);
    }

    private Intake(Vocabulary vocabulary, boolean estimating) {
        this.vocabulary = vocabulary;
        this.estimating = estimating;
    }

    /**
     * {@return an intake that also estimates the training compute where the parameters of
     * a model and the tokens that it was trained with are known; what is estimated is
     * marked as such}
     */
    public Intake estimating() {
        return new Intake(vocabulary, true);
    }

    /**
     * {@return the kind of a document: the one that is given, otherwise the one that its
     * name and a look at its content show; empty if it is none that can be read}
     */
    public Optional<DocumentKind> kindOf(Document document) {
        return Readers.of(document).map(DocumentReader::kind);
    }

    /**
     * {@return what the documents say, taken together; documents that cannot be read are
     * told among the problems, whatever is in them}
     * @param documents the documents, in any order
     */
    public Dossier read(List<Document> documents) {
        return read(new ProjectFiles(documents, List.of()));
    }

    /**
     * {@return what the files of a project say, taken together, with what could not be
     * read among the problems}
     * @param files the files
     */
    public Dossier read(ProjectFiles files) {
        List<Source> sources = new ArrayList<>();
        List<DocumentProblem> problems = new ArrayList<>(files.problems());
        List<Statement> statements = new ArrayList<>();
        List<Recognised> recognised = files.documents().stream().map(Recognised::of).sorted(Recognised.ORDER).toList();
        for (Recognised each : recognised) {
            int before = problems.size();
            each.reader().ifPresent(reader -> statements.addAll(read(reader, each.document(), problems)));
            sources
                .add(new Source(each.document().name(), each.kind(), each.kind() != null && problems.size() == before));
        }
        if (estimating) {
            Estimate
                .of(documents(recognised, DocumentKind.MODEL_CARD), documents(recognised, DocumentKind.MODEL_CONFIG))
                .ifPresent(statements::add);
        }
        return new Merger(vocabulary).merge(sources, Weakening.applied(statements, sources), problems);
    }

    /** A document with the reader that recognised it, if one did. */
    private record Recognised(Document document, Optional<DocumentReader> reader) {

        static final Comparator<Recognised> ORDER = Comparator
            .comparing(Recognised::kind, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(each -> each.document().name());

        static Recognised of(Document document) {
            return new Recognised(document, Readers.of(document));
        }

        @Nullable DocumentKind kind() {
            return reader.map(DocumentReader::kind).orElse(null);
        }
    }

    private static List<Document> documents(List<Recognised> recognised, DocumentKind kind) {
        return recognised.stream().filter(each -> each.kind() == kind).map(Recognised::document).toList();
    }

    private List<Statement> read(DocumentReader reader, Document document, List<DocumentProblem> problems) {
        try {
            return reader.read(document, vocabulary);
        }
        catch (UnreadableDocument e) {
            problems.add(new DocumentProblem(reader.kind(), e.document(), e.line(), String.valueOf(e.getMessage()),
                    e.expected()));
        }
        catch (RuntimeException | StackOverflowError e) {
            // A fault of a reader or of a library below it must not keep the other
            // documents from counting.
            problems.add(new DocumentProblem(reader.kind(), document.name(), 0, "it could not be read",
                    "check that it is a valid document of its kind; if it is, this is a fault of the program"));
        }
        return List.of();
    }

}
