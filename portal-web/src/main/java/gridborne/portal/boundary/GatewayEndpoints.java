package gridborne.portal.boundary;

import gridborne.portal.push.WebhookAddresses;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.listeners.IssuedSecret;
import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerId;
import gridborne.tenants.listeners.ListenerKind;
import gridborne.tenants.listeners.ListenerSecret;
import gridborne.tenants.listeners.ListenerSecrets;
import gridborne.tenants.listeners.Listeners;
import gridborne.tenants.listeners.SecretId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Who is told of decisions on relays: to be read, and to be changed by an admin (S6.2). */
@ApplicationScoped
public class GatewayEndpoints {

    private static final int MOST = 20;
    private static final int MOST_SECRETS = 3;

    @Inject
    private Permission permission;

    @Inject
    private WebhookAddresses addresses;

    @Inject
    private Listeners listeners;

    @Inject
    private ListenerSecrets secrets;

    @Inject
    private Registration registration;

    @Inject
    private AuditLog audit;

    @Transactional
    public List<GatewayEndpoint> all() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return listeners.all().stream().map(this::endpoint).toList();
    }

    @Transactional
    public Optional<GatewayEndpoint> byId(ListenerId id) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return listeners.byId(id).map(this::endpoint);
    }

    /** The name is asked for outside of any transaction: that may take its time. */
    @Transactional(Transactional.TxType.NEVER)
    public EndpointResult add(String address) {
        permission.anyOf(Role.ADMIN);
        return addresses.objection(address).<EndpointResult>map(EndpointResult.Refused::new)
                .orElseGet(() -> registration.add(address));
    }

    @Transactional
    public Optional<EndpointResult> addSecret(ListenerId id) {
        permission.anyOf(Role.ADMIN);
        return webhook(id).map(listener -> {
            if (secrets.of(id).size() >= MOST_SECRETS) {
                return new EndpointResult.Refused("An endpoint has at most " + MOST_SECRETS
                        + " secrets at once. End one that no receiver uses any more.");
            }
            audit.record("add secret of gateway endpoint", "endpoint " + id, listener.address());
            return new EndpointResult.Issued(endpoint(listener), secrets.issue(id));
        });
    }

    /** Empty where there is none such; false for the last one, without which nothing is signed. */
    @Transactional
    public Optional<Boolean> endSecret(ListenerId id, SecretId secret) {
        permission.anyOf(Role.ADMIN);
        List<SecretId> known = webhook(id).stream().flatMap(listener -> secrets.of(id).stream())
                .map(ListenerSecret::id).toList();
        if (!known.contains(secret)) {
            return Optional.empty();
        }
        if (known.size() > 1) {
            secrets.end(secret);
            audit.record("end secret of gateway endpoint", "endpoint " + id, "secret " + secret);
        }
        return Optional.of(known.size() > 1);
    }

    /** Tells an endpoint again that was given up, or is waited for. */
    @Transactional
    public Optional<GatewayEndpoint> resume(ListenerId id) {
        permission.anyOf(Role.ADMIN);
        listeners.byId(id).ifPresent(listener -> {
            listeners.resume(id);
            audit.record("resume gateway endpoint", "endpoint " + id, listener.address());
        });
        return listeners.byId(id).map(this::endpoint);
    }

    /** Whether there was one. */
    @Transactional
    public boolean end(ListenerId id) {
        permission.anyOf(Role.ADMIN);
        Optional<Listener> known = webhook(id);
        known.ifPresent(listener -> {
            listeners.end(id);
            audit.record("end gateway endpoint", "endpoint " + id, listener.address());
        });
        return known.isPresent();
    }

    private Optional<Listener> webhook(ListenerId id) {
        return listeners.byId(id).filter(known -> known.kind() == ListenerKind.WEBHOOK);
    }

    private GatewayEndpoint endpoint(Listener listener) {
        return new GatewayEndpoint(listener, secrets.of(listener.id()));
    }

    /** Endpoint, secret and audit entry together. */
    @ApplicationScoped
    static class Registration {

        @Inject
        private Listeners listeners;

        @Inject
        private ListenerSecrets secrets;

        @Inject
        private AuditLog audit;

        @Transactional
        EndpointResult add(String address) {
            if (listeners.all().size() >= MOST) {
                return new EndpointResult.Refused("A utility has at most " + MOST
                        + " gateway endpoints. End one that is not used any more.");
            }
            ListenerId id = listeners.add(ListenerKind.WEBHOOK, address);
            IssuedSecret secret = secrets.issue(id);
            audit.record("add gateway endpoint", "endpoint " + id, address);
            return new EndpointResult.Issued(new GatewayEndpoint(
                    listeners.byId(id).orElseThrow(), secrets.of(id)), secret);
        }
    }
}
