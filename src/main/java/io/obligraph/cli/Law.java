package io.obligraph.cli;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookException;
import io.obligraph.law.LawBookImage;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Problem;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Reasoner;
import java.nio.file.Path;

/**
 * The law, ready to decide.
 *
 * @param book the law book
 * @param reasoner decides by it
 * @param vocabulary understands what is said about projects in its words
 */
record Law(LawBook book, Reasoner reasoner, Vocabulary vocabulary) {

    static Law packaged() {
        return of(LawBookImage.packaged());
    }

    static Law in(Path folder) {
        try {
            return of(LawBookReader.read(DataFiles.in(folder)));
        }
        catch (LawBookException e) {
            throw new Mistake(e.problems().stream().map(Law::line).toList());
        }
    }

    private static Law of(LawBook book) {
        return new Law(book, new Reasoner(book), new Vocabulary(book));
    }

    private static String line(Problem problem) {
        return problem.where() + ": " + problem.message();
    }
}
