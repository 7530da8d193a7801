package io.obligraph.reasoning;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What the law asks of one project from a day on: on that day and on each later one on
 * which anything changes for it.
 */
public final class Timeline {

    /** So many bytes of a digest keep any two apart. */
    private static final int BYTES = 16;

    private final Evaluation evaluation;

    private final int tests;

    private final int from;

    private final List<Assessment> assessments;

    Timeline(Evaluation evaluation, int tests, int from, List<Assessment> assessments) {
        this.evaluation = evaluation;
        this.tests = tests;
        this.from = from;
        this.assessments = List.copyOf(assessments);
    }

    /**
     * {@return the assessments, in the order of their days, that of the first day first}
     */
    public List<Assessment> assessments() {
        return assessments;
    }

    /**
     * {@return a text that is the same for two projects if, from the same day on and by
     * the same law, every finding comes out the same for both, with the same days, the
     * same sentences as reasons and the same open facts; what a project gave for a fact
     * may differ as far as it decides nothing}
     */
    public String likeness() {
        int lanes = evaluation.calendar().lanes() - from;
        int sinces = assessments.size() * assessments.getFirst().findings().size();
        ByteBuffer says = ByteBuffer.allocate(Long.BYTES * (lanes + 2 * tests + sinces));
        for (int lane = from + 1; lane < evaluation.calendar().lanes(); lane++) {
            says.putLong(evaluation.calendar().start(lane).toEpochDay());
        }
        for (int leaf = 0; leaf < 2 * tests; leaf++) {
            says.putLong(evaluation.certain(leaf) >>> from);
        }
        for (Assessment assessment : assessments) {
            for (Finding finding : assessment.findings()) {
                LocalDate since = finding.since();
                says.putLong(since == null ? Long.MAX_VALUE : since.toEpochDay());
            }
        }
        return HexFormat.of().formatHex(sha256().digest(says.array()), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

}
