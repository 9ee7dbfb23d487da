package gridborne.portal.rest;

import gridborne.portal.boundary.TokenName;
import gridborne.tenants.people.TokenScope;
import java.util.Optional;

/** A token to be: with login and password one's own, with the scope GATEWAY a machine's. */
public record TokenBody(String name, Optional<TokenScope> scope, Optional<String> login,
                        Optional<String> password) {

    public TokenBody {
        new TokenName(name);
        boolean gateway = scope.filter(TokenScope.GATEWAY::equals).isPresent();
        if (scope.filter(TokenScope.METER::equals).isPresent()) {
            throw new IllegalArgumentException("A meter's key is made at POST"
                    + " /api/v1/meters/{code}/keys.");
        }
        if (!gateway && (login.isEmpty() || password.isEmpty())) {
            throw new IllegalArgumentException("Send login and password for a token of your own,"
                    + " or, as an admin, \"scope\": \"GATEWAY\" for a machine's.");
        }
        if (gateway && (login.isPresent() || password.isPresent())) {
            throw new IllegalArgumentException("A gateway's token is asked for with an admin's"
                    + " token in the header, without login and password.");
        }
    }

    boolean forGateway() {
        return scope.filter(TokenScope.GATEWAY::equals).isPresent();
    }

    TokenName tokenName() {
        return new TokenName(name);
    }
}
