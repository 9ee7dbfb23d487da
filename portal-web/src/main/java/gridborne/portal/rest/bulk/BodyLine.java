package gridborne.portal.rest.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A line of a body, by its number from 1 on; of one that is too long, only its beginning. */
record BodyLine(int number, byte[] bytes) {

    static final int MAX_BYTES = 1024;

    boolean isBlank() {
        for (byte one : bytes) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    String text() {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("A line has up to " + MAX_BYTES + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
                    .strip();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("The line is not encoded in UTF-8.", notUtf8);
        }
    }
}
