package io.obligraph.graph;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Says over the management port which law answers, and loads another without a restart.
 * Requests that run meanwhile end with the law with which they began.
 */
@Endpoint(id = "law")
class LawEndpoint {

    private static final int UNPROCESSABLE = 422;

    private static final Logger log = LoggerFactory.getLogger(LawEndpoint.class);

    private final GraphLaw law;

    private final FindingsKeeper findings;

    LawEndpoint(GraphLaw law, FindingsKeeper findings) {
        this.law = law;
        this.findings = findings;
    }

    /**
     * What answers.
     *
     * @param edition the id of the edition of the data
     * @param source where the data came from
     * @param loadedAt when they were loaded into the graph
     * @param written whether the last load wrote data into the graph
     * @param counts how many items of each kind there are
     * @param models the models that come line by line and how far they are loaded, by
     * what is known about that; no {@code id} means not completely; empty if there are
     * none
     * @param findings how far the findings of models are worked out, likewise
     */
    record Answering(String edition, String source, ZonedDateTime loadedAt, boolean written,
            Map<String, Integer> counts, Map<String, Object> models, Map<String, Object> findings) {
    }

    /**
     * Why a load failed. The law of before goes on answering.
     *
     * @param error what could not be loaded
     * @param problems every mistake with its place
     */
    record Failed(String error, List<String> problems) {
    }

    /**
     * {@return which law answers}
     */
    @ReadOperation
    Answering answering() {
        return describe(law.loaded());
    }

    /**
     * {@return which law answers after a load, with the status 200; or why the load
     * failed, with the status 422 for mistakes in the data or the graph and 503 where the
     * graph did not do its part}
     * @param from what to load from; {@link LoadFrom#CHANGES} if left out
     */
    @WriteOperation
    WebEndpointResponse<Object> load(@Nullable LoadFrom from) {
        try {
            LoadedLaw loaded = law.load(from == null ? LoadFrom.CHANGES : from);
            findings.lawChanged(from == null ? LoadFrom.CHANGES : from);
            log.info("{}; {}", LawSummary.of(loaded), LawSummary.times(loaded.took()));
            return new WebEndpointResponse<>(describe(loaded));
        }
        catch (LawUnreadable e) {
            log.warn("The law of before goes on answering. {}", e.getMessage());
            return new WebEndpointResponse<>(new Failed(e.what(), e.problems().stream().map(Object::toString).toList()),
                    UNPROCESSABLE);
        }
        catch (Neo4jException e) {
            log.warn("The law of before goes on answering. The graph could not be loaded", e);
            return new WebEndpointResponse<>(
                    new Failed("The graph could not be loaded:", List.of(String.valueOf(e.getMessage()))),
                    WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private Answering describe(LoadedLaw law) {
        Edition edition = law.edition();
        return new Answering(edition.id(), edition.source(), edition.loadedAt(), law.written(),
                LawSummary.counts(law.snapshot().book()), findings.state("models"), findings.state("findings"));
    }

}
