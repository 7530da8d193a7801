package io.obligraph.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The whole catalogue as the data files describe it. Every reference in it leads
 * somewhere.
 *
 * @param sources from where things are known, by id
 * @param organisations who provides models, by id
 * @param models the models, systems, components and platforms, by id
 * @param practices what projects do of their own accord, by id
 * @param standards codes, standards and formats, by id
 * @param initiatives who shapes co-regulation, by id
 * @param seat from which seat models are assessed
 */
public record CatalogueBook(SequencedMap<String, Source> sources, SequencedMap<String, Organisation> organisations,
        SequencedMap<String, Model> models, SequencedMap<String, Practice> practices,
        SequencedMap<String, Standard> standards, SequencedMap<String, Initiative> initiatives, Seat seat) {

    public CatalogueBook {
        sources = copy(sources);
        organisations = copy(organisations);
        models = copy(models);
        practices = copy(practices);
        standards = copy(standards);
        initiatives = copy(initiatives);
    }

    private static <T> SequencedMap<String, T> copy(SequencedMap<String, T> items) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
    }

}
