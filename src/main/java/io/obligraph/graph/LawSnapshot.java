package io.obligraph.graph;

import io.obligraph.law.LawBook;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Reasoner;

/**
 * The law as it was read from the graph at one moment, compiled.
 *
 * @param edition the id of the edition of the data that the graph holds
 * @param book the law book
 * @param reasoner decides by it
 * @param vocabulary understands what is said about projects in its words
 */
public record LawSnapshot(String edition, LawBook book, Reasoner reasoner, Vocabulary vocabulary) {

    /**
     * {@return a snapshot of a law book, compiled now}
     * @param edition the id of the edition
     * @param book the law book
     */
    public static LawSnapshot of(String edition, LawBook book) {
        return new LawSnapshot(edition, book, new Reasoner(book), new Vocabulary(book));
    }
}
