package gridborne.payment;

import java.util.Base64;
import java.util.regex.Pattern;

/** Names an order and is the key to its page: 160 random bits that nobody guesses (S7.2). */
public record OrderId(String value) {

    public static final int RANDOM_BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    public OrderId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("That is no order's name. It has 27 letters.");
        }
    }

    public static OrderId of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("An order's name is made of " + RANDOM_BYTES
                    + " random bytes, not of " + random.length + ".");
        }
        return new OrderId(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
