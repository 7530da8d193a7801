package io.obligraph.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body, foundation, coalition, company or project that shapes how law and
 * self-regulation work together.
 *
 * @param id its id
 * @param name what people call it
 * @param kind what of these it is
 * @param country where its seat is, by ISO 3166-1 alpha-2 or {@code EU}; {@code null}
 * where international or without a seat
 * @param role how it shapes co-regulation
 * @param basis the ids of the provisions that give it its task or name it
 * @param authority the id of the authority that it is, {@code null} for none
 * @param practices the ids of the practices that it does, teaches, requires or enables
 * @param standards the ids of the standards that it writes, keeps or assesses
 * @param links where to read more
 */
public record Initiative(String id, String name, String kind, @Nullable String country, String role, List<String> basis,
        @Nullable String authority, List<String> practices, List<String> standards, List<Link> links) implements Entry {

    public Initiative {
        basis = List.copyOf(basis);
        practices = List.copyOf(practices);
        standards = List.copyOf(standards);
        links = List.copyOf(links);
    }

    @Override
    public Map<Class<? extends Entry>, List<String>> references() {
        return Map.of(Practice.class, practices, Standard.class, standards);
    }

}
