package gridborne.tenants.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** What a password is checked against. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Credentials {

    record Known(Person person, String passwordHash) {
    }

    @Inject
    private EntityManager entityManager;

    @Inject
    private People people;

    Optional<Known> of(String login) {
        return people.stored(login).filter(StoredPerson::mayEnter)
                .map(row -> new Known(row.person(), row.passwordHash()));
    }

    /** Keeps the password under today's parameters. */
    void rehash(PersonId person, Password password) {
        String hash = Argon2id.hash(password);
        entityManager.find(StoredPerson.class, person.value()).rehash(hash);
    }
}
