package gridborne.portal.rest;

import gridborne.tenants.people.IssuedToken;

/** A token with its secret, which is never shown again. */
public record TokenAnswer(String id, String token) {

    static TokenAnswer of(IssuedToken issued) {
        return new TokenAnswer(issued.id().toString(), issued.secret());
    }
}
