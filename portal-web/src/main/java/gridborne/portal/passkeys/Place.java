package gridborne.portal.passkeys;

import java.net.URI;

/** Where a passkey counts: at this address and at no other, not even a neighbour's. */
public record Place(String origin) {

    /** What devices keep the key under. */
    String host() {
        return URI.create(origin).getHost();
    }
}
