package gridborne.portal.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where webhooks may go: to the internet by TLS, so that nobody makes the portal speak to what
 * stands beside it. A portal that plays demos may also speak to its own machine.
 */
@ApplicationScoped
public class WebhookAddresses {

    private static final int LONGEST = 500;

    private boolean demo;

    protected WebhookAddresses() {
    }

    @Inject
    public WebhookAddresses(
            @ConfigProperty(name = "gridborne.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    /** What speaks against sending something there; empty, if nothing does. Asks for the name. */
    public Optional<String> objection(String address) {
        Optional<URI> uri = parsed(address);
        if (uri.isEmpty()) {
            return Optional.of("'" + address + "' is no address of a webhook. Send one such as"
                    + " https://gateway.example/relays, without name, password and fragment.");
        }
        try {
            return objection(uri.get(), InetAddress.getAllByName(uri.get().getHost()));
        } catch (UnknownHostException unknown) {
            return Optional.of("There is no " + uri.get().getHost()
                    + " on the internet. Check the address.");
        }
    }

    private Optional<String> objection(URI uri, InetAddress[] hosts) {
        if (demo && Stream.of(hosts).allMatch(InetAddress::isLoopbackAddress)) {
            return Optional.empty();
        }
        if (!uri.getScheme().equalsIgnoreCase("https")) {
            return Optional.of("A webhook goes by https, not by " + uri.getScheme() + ".");
        }
        return Stream.of(hosts).allMatch(PublicAddress::is) ? Optional.empty()
                : Optional.of(uri.getHost() + " is not on the internet: it is an address of a"
                + " private network. Name a gateway that can be reached from outside.");
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address)).filter(uri -> address.length() <= LONGEST)
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null
                            && uri.getFragment() == null);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
