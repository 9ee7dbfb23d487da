package gridborne.portal.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** A file as it came. */
public record Sheet(byte[] bytes) {

    /** 50 000 rows of 200 bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_ROWS = 50_000;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 8192;

    /** What keeps it from being read at all. */
    Optional<Finding> unreadable() {
        if (bytes.length > MOST_BYTES) {
            return Optional.of(Finding.of(1, "", "tooLarge", Integer.toString(MOST_BYTES >> 20)));
        }
        if (startsWith((byte) 0xFF, (byte) 0xFE) || startsWith((byte) 0xFE, (byte) 0xFF)) {
            return Optional.of(Finding.of(1, "", "utf16"));
        }
        if (startsWith((byte) 'P', (byte) 'K')) {
            return Optional.of(Finding.of(1, "", "spreadsheet"));
        }
        return firstForeignByte().map(at -> Finding.of(lineOf(at), "", "notUtf8"));
    }

    Reader text() {
        int mark = startsWith(UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark),
                UTF_8);
    }

    /** A piece at a time: whether it can be read is known without holding its text. */
    private Optional<Integer> firstForeignByte() {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(BUFFER);
        CoderResult result = decoder.decode(input, output, true);
        while (result.isOverflow()) {
            output.clear();
            result = decoder.decode(input, output, true);
        }
        return result.isError() ? Optional.of(input.position()) : Optional.empty();
    }

    private int lineOf(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private boolean startsWith(byte... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
