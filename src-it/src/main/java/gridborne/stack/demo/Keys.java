package gridborne.stack.demo;

import gridborne.stack.machine.Secrets;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The passwords and tokens of the demo's people, kept from start to start. */
final class Keys {

    private final Secrets secrets;

    Keys(Secrets secrets) {
        this.secrets = secrets;
    }

    String password(String place, String login) {
        return secrets.kept("password-" + place + "-" + login, Secrets::readable);
    }

    Optional<String> known(String place, String holder) {
        return secrets.find("token-" + place + "-" + holder);
    }

    /** A person's token, by signing in. */
    String token(String place, Site site, String login) {
        return known(place, login).orElseGet(() -> issued(place, login, site,
                Json.createObjectBuilder()
                        .add("login", login)
                        .add("password", password(place, login))
                        .add("name", "local stack")
                        .build()));
    }

    /** The token of the utility's meter gateway, which its admin issues. */
    String gatewayToken(String place, Site asAdmin) {
        return known(place, "gateway").orElseGet(() -> issued(place, "gateway", asAdmin,
                Json.createObjectBuilder()
                        .add("name", "meter gateway")
                        .add("scope", "GATEWAY")
                        .build()));
    }

    /** A token shows itself once; if we die before it is kept, another is issued next time. */
    private String issued(String place, String holder, Site site, JsonObject request) {
        Reply reply = Expect.success("a token for " + holder,
                site.post("/api/v1/tokens", request));
        String token = reply.text("token");
        secrets.keep("token-" + place + "-" + holder, token);
        return token;
    }
}
