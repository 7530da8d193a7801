package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What holds whatever the bytes: a document is read, or told why it cannot be. */
final class ReadOrTold {

    private ReadOrTold() {
    }

    static void check(DocumentReader reader, Document document) {
        reader.recognises(document);
        try {
            List<Statement> statements = reader.read(document, Laws.VOCABULARY);
            assertThat(statements).allSatisfy(statement -> {
                assertThat(Laws.BOOK.facts()).containsKey(statement.fact());
                assertThat(statement.evidence().line()).isPositive();
            });
        }
        catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.expected()).isNotBlank();
        }
    }

}
