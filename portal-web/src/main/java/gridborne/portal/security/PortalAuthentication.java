package gridborne.portal.security;

import gridborne.grid.TenantId;
import gridborne.portal.http.Paths;
import gridborne.portal.http.Problems;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.database.Changes;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.TokenHolder;
import gridborne.tenants.people.Tokens;
import gridborne.tenants.people.Visits;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Recognises the caller of each request, by a token or by a session. It runs before all filters,
 * so it finds the tenant by itself.
 */
@ApplicationScoped
@DeclareRoles({"RESIDENT", "PRODUCER", "TREASURER", "ADMIN", "AUDITOR", "OPERATOR", Caller.GATEWAY,
        Caller.METER, Caller.BOOTSTRAP})
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    private TenantHosts hosts;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private Visits visits;

    @Inject
    private ShownAgain shownAgain;

    @Inject
    private Tokens tokens;

    @Inject
    private BootstrapToken bootstrapToken;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request,
            HttpServletResponse response, HttpMessageContext context) {
        if (Paths.ofAnyHost(request)) {
            return context.doNothing();
        }
        Optional<TenantId> tenant = hosts.tenantOf(request.getHeader("Host"));
        if (tenant.isEmpty()) {
            return context.doNothing();
        }
        Optional<String> secret = bearerSecret(request);
        Optional<Caller> caller = secret
                .map(presented -> currentTenant.within(tenant.get(), () -> byToken(presented)))
                .orElseGet(() -> bySession(request, tenant.get()));
        if (secret.isPresent() && caller.isEmpty()) {
            return unknownToken(response);
        }
        return caller.map(known -> recognised(known, request, context))
                .orElseGet(context::doNothing);
    }

    private static Optional<String> bearerSecret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> Paths.ofRest(request) && header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<Caller> byToken(String secret) {
        if (currentTenant.isPlatform() && bootstrapToken.is(secret)) {
            return Optional.of(new Caller.Installer());
        }
        Optional<TokenHolder> holder = tokens.holder(secret);
        return holder.map(Caller.ByToken::new);
    }

    private Optional<Caller> bySession(HttpServletRequest request, TenantId tenant) {
        return PortalSession.of(request).filter(session -> session.tenant().equals(tenant))
                .flatMap(session -> bySession(request, session)).map(Caller.SignedIn::new);
    }

    private Optional<Person> bySession(HttpServletRequest request, PortalSession session) {
        Optional<Changes.Moment> shown = shownAgain.since(request, session.tenant(),
                session.person());
        Optional<Visits.Visit> visit = visits.of(session.tenant(), session.person(),
                session.era(), shown);
        visit.filter(Visits.Visit::unchanged).flatMap(known -> shown)
                .ifPresent(moment -> new Unchanged(moment).note(request));
        return visit.map(Visits.Visit::person);
    }

    private static AuthenticationStatus recognised(Caller caller, HttpServletRequest request,
                                                   HttpMessageContext context) {
        request.setAttribute(Caller.class.getName(), caller);
        return context.notifyContainerAboutLogin(caller.actor(), caller.groups());
    }

    private static AuthenticationStatus unknownToken(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        try {
            Problems.write(response, Problem.of(ProblemKind.NOT_SIGNED_IN,
                    "This token is unknown here, or was revoked. Tokens are made at POST"
                            + " /api/v1/tokens and belong to one utility."));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
