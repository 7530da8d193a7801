package io.obligraph.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the licence of an entry must be like. Where anything is asked, an entry without a
 * known licence does not meet it.
 *
 * @param ids one of these, by id; empty for any
 * @param freeAndOpenSource whether it counts as free and open-source under the law,
 * {@code null} for any; what is debatable is neither
 * @param osiApproved whether the Open Source Initiative approved it, {@code null} for any
 * @param fsfLibre whether the Free Software Foundation calls it free, {@code null} for
 * any
 * @param grants the freedoms that it must all be known to grant
 * @param withholds the freedoms that it must all be known not to grant
 */
public record LicenceCriterion(List<String> ids, @Nullable Boolean freeAndOpenSource, @Nullable Boolean osiApproved,
        @Nullable Boolean fsfLibre, List<String> grants, List<String> withholds) {

    /** Any licence, and none. */
    public static final LicenceCriterion ANY = new LicenceCriterion(List.of(), null, null, null, List.of(), List.of());

    public LicenceCriterion {
        ids = List.copyOf(ids);
        grants = List.copyOf(grants);
        withholds = List.copyOf(withholds);
    }

}
