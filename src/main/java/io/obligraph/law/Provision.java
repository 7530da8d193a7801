package io.obligraph.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text of the law: an article, a paragraph, a point, an annex, a recital,
 * or a paragraph of official guidance. It carries no sentence of the law, only where it
 * stands.
 *
 * @param id says where the provision stands, for instance {@code art_53_1_a}
 * @param type what kind of place it is
 * @param number the provision as the Act cites it, for instance
 * {@code Article 53(1), point (a)}
 * @param heading its heading, {@code null} where it has none
 * @param in the id of the provision that contains it, {@code null} at the top
 * @param cites the ids of the provisions it refers to, in the order of the text
 * @param explains for recitals and guidance: the ids of the provisions whose meaning it
 * explains
 * @param addedBy the act that inserted it, {@code null} where it stood in the basic act
 * @param amendedBy the act that last changed its wording, {@code null} where none did
 * @param deletedBy the act that deleted it, {@code null} where it still stands
 */
public record Provision(String id, ProvisionType type, String number, @Nullable String heading, @Nullable String in,
        List<String> cites, List<String> explains, @Nullable String addedBy, @Nullable String amendedBy,
        @Nullable String deletedBy) {

    public Provision {
        cites = List.copyOf(cites);
        explains = List.copyOf(explains);
    }

    /**
     * {@return the last part of the id, the number or letter that the provision has in
     * the text: {@code a} for {@code art_53_1_a}, and also for {@code art_43_1_a__2}, the
     * point of a second list with the same letters}
     */
    String lastPart() {
        int list = id.indexOf("__");
        String first = list < 0 ? id : id.substring(0, list);
        return first.substring(first.lastIndexOf('_') + 1);
    }
}
