package gridborne.tenants.mail;

import java.net.URI;

/** Where a letter leads to. */
public record Link(String label, URI address) {

    public Link {
        label = Letter.oneLine(label);
        if (address.getHost() == null || !"http".equals(address.getScheme())
                && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("A letter leads to a page, not to " + address);
        }
    }
}
