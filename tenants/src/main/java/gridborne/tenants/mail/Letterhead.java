package gridborne.tenants.mail;

import gridborne.tenants.look.Colour;
import java.net.URI;
import java.util.Optional;

/** In whose name a letter is sent. */
record Letterhead(String utility, URI site, Optional<Colour> accent) {

    Letterhead {
        utility = Letter.oneLine(utility);
    }

    Letterhead(String utility, URI site) {
        this(utility, site, Optional.empty());
    }

    /** For headings and links, as styles have it: mail programs load no style sheet. */
    String colour() {
        return accent.map(colour -> "; color: " + colour).orElse("");
    }
}
