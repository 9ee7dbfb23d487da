package gridborne.tenants.people;

/**
 * A password as typed. Long beats complicated: 8 to 200 characters, no other rule. Never printed.
 */
public record Password(String typed) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    public Password {
        if (typed == null || typed.length() < SHORTEST || typed.length() > LONGEST) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " to " + LONGEST
                    + " characters.");
        }
    }

    @Override
    public String toString() {
        return "a password";
    }
}
