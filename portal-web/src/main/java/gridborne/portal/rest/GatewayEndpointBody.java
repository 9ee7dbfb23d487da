package gridborne.portal.rest;

/** A webhook to be. */
public record GatewayEndpointBody(String url) {
}
