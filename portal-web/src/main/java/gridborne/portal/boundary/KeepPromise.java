package gridborne.portal.boundary;

import gridborne.portal.boundary.TakeLinkResult.AddressTaken;
import gridborne.portal.boundary.TakeLinkResult.Founded;
import gridborne.portal.boundary.TakeLinkResult.Kept;
import gridborne.portal.boundary.TakeLinkResult.NoSuchLink;
import gridborne.portal.boundary.TakeLinkResult.SlugTaken;
import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Registration;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Uses a link up and does what it promised, in one transaction. */
@ApplicationScoped
@Transactional
class KeepPromise {

    @Inject
    private Links links;

    @Inject
    private People people;

    @Inject
    private Passwords passwords;

    @Inject
    private AddPerson add;

    @Inject
    private SignInLetters letters;

    @Inject
    private TenantFoundation foundation;

    @Inject
    private AuditLog audit;

    TakeLinkResult withoutPassword(LinkSecret link) {
        return links.take(link).map(promise -> {
            if (promise instanceof Promise.Joining joining) {
                return joined(joining.registration());
            }
            if (promise instanceof Promise.Founding founding) {
                return foundation.begin(founding.wish()).<TakeLinkResult>map(
                        utility -> new Founded(utility.slug())).orElseGet(SlugTaken::new);
            }
            return promise instanceof Promise.NewAddress address ? moved(address)
                    : new NoSuchLink();
        }).orElseGet(NoSuchLink::new);
    }

    TakeLinkResult withPassword(LinkSecret link, HashedPassword password) {
        return links.take(link).flatMap(Promise::person).map(person -> chosen(person, password))
                .orElseGet(NoSuchLink::new);
    }

    private TakeLinkResult joined(Registration registration) {
        if (people.join(registration, Set.of(Role.RESIDENT)) instanceof Added added) {
            add.opened(added.person());
            return kept(added.person());
        }
        return new AddressTaken();
    }

    private TakeLinkResult chosen(PersonId id, HashedPassword password) {
        Person person = people.byId(id).orElseThrow();
        passwords.change(id, password);
        links.forget(id);
        letters.passwordChanged(person);
        audit.record("choose password by link", "person " + id, "other sessions ended");
        return kept(person);
    }

    private TakeLinkResult moved(Promise.NewAddress promise) {
        Person before = people.byId(promise.whose()).orElseThrow();
        if (!people.changeLogin(promise.whose(), promise.address().value())) {
            return new AddressTaken();
        }
        letters.addressChanged(before, promise.address());
        audit.record("change mail address", "person " + promise.whose(), "proved by link");
        return kept(people.byId(promise.whose()).orElseThrow());
    }

    private static Kept kept(Person person) {
        return new Kept(person.login(), person.is(Role.ADMIN) || person.is(Role.AUDITOR));
    }
}
