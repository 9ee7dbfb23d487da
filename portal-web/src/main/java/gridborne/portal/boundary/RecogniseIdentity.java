package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Identities;
import gridborne.tenants.people.Identities.Identity;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Which of us somebody is whom the provider sent: the one bound before, or else the one who signs
 * in with the mail address that the provider has verified, bound from now on. Nobody is added.
 */
@ApplicationScoped
@Transactional
public class RecogniseIdentity {

    @Inject
    private Identities identities;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    public Optional<Person> recognise(Identity identity, Optional<String> verifiedMail) {
        return identities.of(identity)
                .or(() -> verifiedMail.flatMap(people::byLogin)
                        .filter(person -> bound(identity, person)));
    }

    private boolean bound(Identity identity, Person person) {
        boolean fresh = identities.bind(identity, person.id());
        if (fresh) {
            audit.record("bind single sign-on", "person " + person.id(),
                    "issuer " + identity.issuer());
        }
        return fresh;
    }
}
