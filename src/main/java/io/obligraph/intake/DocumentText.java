package io.obligraph.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of documents, whose encodings are UTF-8 or marked UTF-16. */
final class DocumentText {

    private static final byte[] UTF_8_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private static final byte[] UTF_16_MARK = { (byte) 0xFE, (byte) 0xFF };

    private static final byte[] UTF_16_LITTLE_MARK = { (byte) 0xFF, (byte) 0xFE };

    private DocumentText() {
    }

    /**
     * {@return the text without its byte order mark}
     * @throws UnreadableDocument if it is too long or not text in such an encoding
     */
    static String of(Document document) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        if (bytes.length > Bounds.BYTES) {
            throw new UnreadableDocument(document.name(), 0, "it has " + bytes.length + " bytes",
                    "at most " + Bounds.BYTES + " bytes can be read");
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            String text = charset(buffer).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(buffer)
                .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        }
        catch (CharacterCodingException e) {
            // Says the same as a text with zero bytes in it: it is in another encoding.
        }
        throw new UnreadableDocument(document.name(), 0, "it is not a text in a known encoding",
                "use UTF-8, or UTF-16 with a byte order mark");
    }

    /**
     * {@return how the document begins, whatever its encoding; never fails}
     */
    static String head(Document document, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(document.bytes(), 0, Math.min(length, document.bytes().length));
        return charset(buffer).decode(buffer).toString();
    }

    private static Charset charset(ByteBuffer buffer) {
        if (starts(buffer, UTF_16_MARK)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(buffer, UTF_16_LITTLE_MARK)) {
            return StandardCharsets.UTF_16LE;
        }
        starts(buffer, UTF_8_MARK);
        return StandardCharsets.UTF_8;
    }

    private static boolean starts(ByteBuffer buffer, byte[] mark) {
        if (buffer.remaining() < mark.length
                || !Arrays.equals(Arrays.copyOfRange(buffer.array(), 0, mark.length), mark)) {
            return false;
        }
        buffer.position(mark.length);
        return true;
    }

}
