package gridborne.tenants.agreements;

import gridborne.agreement.DocumentHash;

/** A file that parties agree on, and the name it was uploaded under. */
public record Document(String name, byte[] content) {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    public Document {
        String last = name.strip().replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        name = last.isEmpty() ? "agreement" : last.substring(Math.max(0,
                last.length() - LONGEST_NAME));
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw new IllegalArgumentException("A document has 1 to " + MOST_BYTES
                    + " bytes (10 MB), not " + content.length + ".");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public DocumentHash hash() {
        return DocumentHash.of(content);
    }
}
