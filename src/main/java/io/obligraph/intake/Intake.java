package io.obligraph.intake;

import io.obligraph.intake.Dossier.Source;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /**
     * Makes an intake.
     * @param vocabulary the facts and licences
     */
    public Intake(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
        record Read(Document document, Optional<DocumentReader> reader) {
        }
        files.documents()
            .stream()
            .map(document -> new Read(document, Readers.of(document)))
            .sorted(Comparator
                .comparingInt((Read read) -> read.reader().map(reader -> reader.kind().ordinal()).orElse(99))
                .thenComparing(read -> read.document().name()))
            .forEach(read -> {
                DocumentKind kind = read.reader().map(DocumentReader::kind).orElse(null);
                int before = problems.size();
                read.reader().ifPresent(reader -> statements.addAll(read(reader, read.document(), problems)));
                sources.add(new Source(read.document().name(), kind, kind != null && problems.size() == before));
            });
        return new Merger(vocabulary).merge(sources, Weakening.applied(statements, sources), problems);
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
