package gridborne.portal.rest;

import gridborne.payment.ConnectionResult.Connected;

/** Whose account it is. The key itself is never shown. */
public record PaymentAccountAnswer(String account, String mode, String webhookUrl) {

    static PaymentAccountAnswer of(Connected connected, String site) {
        return new PaymentAccountAnswer(connected.accountId(), connected.live() ? "live" : "test",
                site + "/webhooks/stripe");
    }
}
