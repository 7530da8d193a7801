package io.obligraph.intake;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Vocabulary;

/** The packaged law, read once for all tests. */
final class Laws {

    static final LawBook BOOK = LawBookReader.readTrusted(DataFiles.packaged());

    static final Vocabulary VOCABULARY = new Vocabulary(BOOK);

    private Laws() {
    }

}
