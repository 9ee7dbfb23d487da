package gridborne.tenants.mail;

import java.net.URI;

/** In whose name a letter is sent. */
record Letterhead(String utility, URI site) {

    Letterhead {
        utility = Letter.oneLine(utility);
    }
}
