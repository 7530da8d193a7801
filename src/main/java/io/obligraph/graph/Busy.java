package io.obligraph.graph;

import io.obligraph.catalogue.CatalogueBusy;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Tells failures of the database that pass from those that stay. */
final class Busy {

    private static final String TIMED_OUT = "TransactionTimedOut";

    private Busy() {
    }

    /**
     * {@return what to throw for a failure: that the catalogue is busy where the same
     * question took too long or may be answered later, or else the failure itself}
     */
    static RuntimeException of(Neo4jException failure) {
        boolean passes = failure instanceof RetryableException || failure.code().contains(TIMED_OUT);
        return passes ? new CatalogueBusy(failure) : failure;
    }

}
