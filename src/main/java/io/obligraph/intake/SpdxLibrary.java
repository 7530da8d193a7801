package io.obligraph.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import org.slf4j.LoggerFactory;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.SpdxModelFactory;

/** Calls the SPDX library so that a document can do no more than be refused. */
final class SpdxLibrary {

    static {
        // What it has to say about a document, it says with the words of the document.
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("org.spdx").setLevel(Level.OFF);
        }
        SpdxModelFactory.init();
    }

    private SpdxLibrary() {
    }

    /** Something done with the library. */
    interface Call<T> {

        T done() throws InvalidSPDXAnalysisException, IOException;

    }

    static <T> T call(String document, Call<T> call) throws UnreadableDocument {
        try {
            return call.done();
        }
        catch (InvalidSPDXAnalysisException | IOException | RuntimeException | StackOverflowError e) {
            // The library follows references by recursion, so a long chain of them
            // overflows the stack.
            throw new UnreadableDocument(document, 0, "it is not a valid SPDX document",
                    "a document that fits the specification of its version");
        }
    }

}
