package io.obligraph.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A code of practice, template, standard, definition or format.
 *
 * @param id its id
 * @param name its title, or what people call it
 * @param kind what of these it is
 * @param number the number or version by which it is cited, {@code null} for none
 * @param publisher who publishes it
 * @param published the year, month or day of this version, {@code null} where not known
 * or not yet published
 * @param status whether it is adopted or a draft; says nothing about effect in law
 * @param statusNote what the status means here, {@code null} for nothing
 * @param asOf the day of which the status is known, {@code null} where it does not change
 * @param summary what it is and who does it
 * @param supports the obligations that following it supports
 * @param practices the ids of the practices that are done by it
 * @param initiatives the ids of the initiatives that write, keep or assess it
 * @param links where to read more
 */
public record Standard(String id, String name, String kind, @Nullable String number, String publisher,
        @Nullable String published, String status, @Nullable String statusNote, @Nullable LocalDate asOf,
        String summary, List<Support> supports, List<String> practices, List<String> initiatives,
        List<Link> links) implements Entry {

    public Standard {
        supports = List.copyOf(supports);
        practices = List.copyOf(practices);
        initiatives = List.copyOf(initiatives);
        links = List.copyOf(links);
    }

    @Override
    public Map<Class<? extends Entry>, List<String>> references() {
        return Map.of(Practice.class, practices, Initiative.class, initiatives);
    }

}
