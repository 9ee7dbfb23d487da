package gridborne.portal.rest.json;

import java.util.Base64;

/** A small file in a body, in base64; empty for none. */
public record FileText(String base64) {

    /** Of a picture of 100 KiB. */
    static final int MOST_CHARACTERS = 140_000;

    public FileText {
        if (base64.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("It has " + base64.length()
                    + " characters; send at most " + MOST_CHARACTERS + ".");
        }
        Base64.getDecoder().decode(base64);
    }

    public boolean isEmpty() {
        return base64.isEmpty();
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
