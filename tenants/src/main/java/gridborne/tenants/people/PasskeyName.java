package gridborne.tenants.people;

/** What somebody calls one of their passkeys, mostly by its device. */
public record PasskeyName(String value) {

    public static final int MOST = 60;

    public PasskeyName {
        if (!fits(value)) {
            throw new IllegalArgumentException("A passkey's name has 1 to " + MOST
                    + " characters, no blanks around it and no line breaks.");
        }
    }

    public static boolean fits(String value) {
        return !value.isEmpty() && value.length() <= MOST && value.equals(value.strip())
                && value.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
