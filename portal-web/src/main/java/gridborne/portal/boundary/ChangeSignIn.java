package gridborne.portal.boundary;

import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.links.Links;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What {@link OwnSignIn} changes, each in one transaction with its letter and its entry. */
@ApplicationScoped
@Transactional
class ChangeSignIn {

    @Inject
    private Passwords passwords;

    @Inject
    private Links links;

    @Inject
    private SignInLetters letters;

    @Inject
    private AuditLog audit;

    void password(Person person, HashedPassword password) {
        passwords.change(person.id(), password);
        links.forget(person.id());
        letters.passwordChanged(person);
        audit.record("change password", "person " + person.id(), "other sessions ended");
    }

    void endSessions(Person person) {
        passwords.beginEra(person.id());
        audit.record("sign out everywhere", "person " + person.id(), "all sessions ended");
    }
}
