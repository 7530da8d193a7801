package io.obligraph.graph;

import org.neo4j.driver.Driver;

/** In the server that the application starts when none is named. */
class LawGraphInTheApplicationTest extends LawGraphContract {

    @Override
    Driver driver() {
        return SharedServer.driver();
    }

}
