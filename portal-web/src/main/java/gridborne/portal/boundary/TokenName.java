package gridborne.portal.boundary;

/** What a token is called in the list of tokens. */
public record TokenName(String value) {

    private static final int MAX_LENGTH = 100;

    public TokenName {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A token's name has 1 to " + MAX_LENGTH
                    + " characters, such as \"my phone\".");
        }
    }
}
