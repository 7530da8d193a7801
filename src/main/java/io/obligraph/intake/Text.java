package io.obligraph.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Reads documents as text. */
final class Text {

    private Text() {
    }

    /**
     * {@return the text of a document, without a byte order mark, with line feeds as the
     * only line ends}
     * @param document the document, in UTF-8, or in UTF-16 with a byte order mark
     * @param most the number of bytes that it may have at most
     * @throws UnreadableDocument if it is larger, is no text, or is in another encoding
     */
    static String of(Document document, int most) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        if (bytes.length > most) {
            throw new UnreadableDocument(document.name(), 0, "it has more than " + size(most),
                    "a document of this kind may have up to " + size(most));
        }
        String text = starts(bytes, 0xFF, 0xFE) ? decoded(document, StandardCharsets.UTF_16LE, 2)
                : starts(bytes, 0xFE, 0xFF) ? decoded(document, StandardCharsets.UTF_16BE, 2)
                        : decoded(document, StandardCharsets.UTF_8, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableDocument(document.name(), lineAt(text, nul), "it is no text; it contains a zero byte",
                    "a text in UTF-8 is expected");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * {@return the beginning of a document for a look at what it is, whatever the bytes}
     */
    static String beginning(Document document, int most) {
        byte[] bytes = document.bytes();
        int length = Math.min(bytes.length, most);
        Charset charset = starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE
                : starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(bytes, 0, length, charset);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decoded(Document document, Charset charset, int from) throws UnreadableDocument {
        byte[] bytes = document.bytes();
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        var result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
            decoder.flush(out);
        }
        catch (CharacterCodingException e) {
            String before = out.flip().toString();
            throw new UnreadableDocument(document.name(), lineAt(before, before.length()),
                    "the bytes from " + (in.position() + 1) + " on are no " + charset, "save it as UTF-8");
        }
        return out.flip().toString();
    }

    private static int lineAt(String text, int index) {
        return (int) text.substring(0, index).replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count()
                + 1;
    }

    private static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " KB";
    }

    private static boolean starts(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

}
