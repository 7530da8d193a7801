package io.obligraph.report;

import io.obligraph.intake.Contradiction;
import io.obligraph.intake.DocumentProblem;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Evidence;
import io.obligraph.intake.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about the documents that whoever reads the answer has to know: they
 * contradict each other, or something in them could not be used.
 *
 * @param document the document that is meant
 * @param line the line, from 1; 0 where the document as a whole is meant
 * @param text what is to be known, without the place
 */
public record Remark(String document, int line, String text) {

    /**
     * {@return everything of that kind that came up when documents were read}
     */
    public static List<Remark> of(Dossier dossier) {
        List<Remark> remarks = new ArrayList<>();
        dossier.contradictions().forEach(contradiction -> remarks.add(of(contradiction)));
        dossier.unknownLicences().forEach(statement -> remarks.add(ofUnknownLicence(statement)));
        dossier.problems().forEach(problem -> remarks.add(of(problem)));
        return List.copyOf(remarks);
    }

    private static Remark of(Contradiction contradiction) {
        Evidence first = contradiction.first().evidence();
        Evidence second = contradiction.second().evidence();
        return new Remark(second.document(), second.line(),
                "«" + second.words() + "» contradicts " + place(first.document(), first.line()) + " «" + first.words()
                        + "»: " + contradiction.why() + "; "
                        + (contradiction.decided() ? "the latter counts" : "neither counts"));
    }

    private static Remark ofUnknownLicence(Statement statement) {
        Evidence at = statement.evidence();
        return new Remark(at.document(), at.line(), "the licence «" + statement.value()
                + "» is not known, and so nothing follows from it; state whether it is free and open-source");
    }

    private static Remark of(DocumentProblem problem) {
        return new Remark(problem.document(), problem.line(), problem.message() + "; " + problem.expected());
    }

    private static String place(String document, int line) {
        return line > 0 ? document + ":" + line : document;
    }

    /**
     * {@return the place, and the line where it is known, and what is to be known}
     */
    @Override
    public String toString() {
        return place(document, line) + ": " + text;
    }
}
