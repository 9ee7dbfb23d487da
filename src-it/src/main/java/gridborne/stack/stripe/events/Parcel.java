package gridborne.stack.stripe.events;

import java.net.URI;

/** One event, signed and addressed. */
record Parcel(URI address, byte[] body, String signature) {

    /** What goes before the body. */
    String head() {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return "POST " + path + query + " HTTP/1.1\r\n"
                + "Host: " + address.getRawAuthority() + "\r\n"
                + "User-Agent: Stripe/1.0 (+https://stripe.com/docs/webhooks)\r\n"
                + "Accept: */*\r\n"
                + "Content-Type: application/json; charset=utf-8\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + "Stripe-Signature: " + signature + "\r\n\r\n";
    }
}
