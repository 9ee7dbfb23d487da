package gridborne.tenants.mail;

import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import java.net.URI;
import java.util.Optional;

/** In whose name a letter is sent. */
record Letterhead(String utility, URI site, Optional<Colour> accent, Optional<Logo> logo) {

    /** How the text calls the picture that comes along with it. */
    static final String LOGO = "logo";

    Letterhead {
        utility = Letter.oneLine(utility);
    }

    Letterhead(String utility, URI site) {
        this(utility, site, Optional.empty(), Optional.empty());
    }

    /** For headings and links, as styles have it: mail programs load no style sheet. */
    String colour() {
        return accent.map(colour -> "; color: " + colour).orElse("");
    }

    /** Brought along with the letter: a picture to be fetched would tell who reads it, and when. */
    String picture() {
        return logo.map(kept -> "<p><img src=\"cid:" + LOGO
                + "\" alt=\"\" height=\"36\"></p>\n").orElse("");
    }
}
