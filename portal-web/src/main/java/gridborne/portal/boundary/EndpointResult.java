package gridborne.portal.boundary;

import gridborne.tenants.listeners.IssuedSecret;

/** What came of asking for an endpoint or for another secret of one. */
public sealed interface EndpointResult {

    record Issued(GatewayEndpoint endpoint, IssuedSecret secret) implements EndpointResult {
    }

    record Refused(String sentence) implements EndpointResult {
    }
}
