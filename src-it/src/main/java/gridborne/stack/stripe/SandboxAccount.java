package gridborne.stack.stripe;

/**
 * A utility's account at Stripe: who holds the key is this account.
 *
 * @param country two letters
 * @param currency three letters
 */
public record SandboxAccount(String id, String secretKey, String name, String country,
        String currency) {}
