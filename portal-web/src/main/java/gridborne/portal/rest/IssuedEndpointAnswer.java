package gridborne.portal.rest;

import gridborne.portal.boundary.EndpointResult.Issued;

/** An endpoint with a new secret, which is never shown again. */
public record IssuedEndpointAnswer(String id, String url, String secretId, String secret) {

    static IssuedEndpointAnswer of(Issued issued) {
        return new IssuedEndpointAnswer(issued.endpoint().listener().id().toString(),
                issued.endpoint().listener().address(), issued.secret().id().toString(),
                issued.secret().secret());
    }
}
