package gridborne.portal.rest;

import gridborne.portal.boundary.GatewayEndpoint;
import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;
import gridborne.tenants.listeners.ListenerSecret;
import gridborne.tenants.listeners.ListenerState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of decisions.
 *
 * @param taken the number of the last decision it took
 * @param due how many relays it has not been told of since
 * @param attempts in vain since the last success
 */
public record GatewayEndpointAnswer(String id, ListenerKind kind, String url, ListenerState state,
                                    Long taken, Long due, Integer attempts,
                                    Optional<Instant> lastSuccess, Optional<String> lastError,
                                    Optional<Instant> nextAttempt, List<Secret> secrets) {

    /** That there is one; not what it is. */
    public record Secret(String id, Instant issued) {

        static Secret of(ListenerSecret secret) {
            return new Secret(secret.id().toString(), secret.issued());
        }
    }

    static GatewayEndpointAnswer of(GatewayEndpoint endpoint) {
        Listener listener = endpoint.listener();
        return new GatewayEndpointAnswer(listener.id().toString(), listener.kind(),
                listener.address(), listener.state(), listener.taken(), listener.due(),
                listener.attempts(), listener.lastSuccess(), listener.lastError(),
                listener.nextAttempt(), endpoint.secrets().stream().map(Secret::of).toList());
    }
}
