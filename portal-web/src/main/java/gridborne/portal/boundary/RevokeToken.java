package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.people.Token;
import gridborne.tenants.people.TokenId;
import gridborne.tenants.people.TokenScope;
import gridborne.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends a token: one's own, or, for an admin, any gateway's or meter's. */
@ApplicationScoped
public class RevokeToken {

    @Inject
    private Permission permission;

    @Inject
    private Tokens tokens;

    @Inject
    private AuditLog audit;

    /** False where there is no such token, or it is not the caller's to end. */
    @Transactional
    public boolean revoke(TokenId id) {
        Person person = permission.person();
        Optional<Token> token = tokens.byId(id).filter(known -> mayEnd(person, known));
        token.filter(known -> !known.revoked()).ifPresent(known -> {
            tokens.revoke(id);
            audit.record("revoke token", "token " + id, known.scope().toString());
        });
        return token.isPresent();
    }

    private static boolean mayEnd(Person person, Token token) {
        return token.scope() == TokenScope.PERSON && token.by().equals(person.id())
                || token.scope() != TokenScope.PERSON && person.is(Role.ADMIN);
    }
}
