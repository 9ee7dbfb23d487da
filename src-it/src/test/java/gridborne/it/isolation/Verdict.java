package gridborne.it.isolation;

import java.util.stream.Stream;

/** What an answer amounts to. */
enum Verdict {
    /** Done, shown, or led on. */
    YES("yes"),
    /** Allowed, but not with this content or at this moment. */
    BUT("but"),
    /** Sign in first. */
    WHO("who"),
    /** Signed in, and not allowed. */
    NO("no"),
    /** There is no such thing here. */
    NONE("-"),
    /** The portal itself failed. */
    FAILED("failed");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    static Verdict of(String word) {
        return Stream.of(values()).filter(verdict -> verdict.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict: " + word));
    }

    static Verdict of(Reply reply) {
        if (reply.leadsTo("/sign-in")) {
            return WHO;
        }
        return switch (reply.status()) {
            case 401 -> WHO;
            case 403 -> NO;
            case 404 -> NONE;
            default -> reply.status() < 400 ? YES : reply.status() < 500 ? BUT : FAILED;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
