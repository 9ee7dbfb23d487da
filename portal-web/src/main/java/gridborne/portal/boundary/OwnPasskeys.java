package gridborne.portal.boundary;

import gridborne.portal.letters.SignInLetters;
import gridborne.portal.passkeys.PasskeyFailure;
import gridborne.portal.passkeys.Question;
import gridborne.portal.passkeys.Questions;
import gridborne.portal.passkeys.Questions.Asked;
import gridborne.portal.passkeys.WebAuthn;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.PasskeyId;
import gridborne.tenants.people.PasskeyKey;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.people.Passkeys;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One's own passkeys. They are a second way in beside the password, which stays: whoever loses a
 * device loses no account. Names are people's own, so the log does not say them.
 */
@ApplicationScoped
@Transactional
public class OwnPasskeys {

    /** What came of the answer of a device that was to make a new key. */
    public enum Added { DONE, REFUSED, KNOWN, ENOUGH }

    private static final Logger LOG = Logger.getLogger(OwnPasskeys.class.getName());

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Questions questions;

    @Inject
    private WebAuthn devices;

    @Inject
    private SignInLetters letters;

    @Inject
    private AuditLog audit;

    public List<Passkey> all() {
        return passkeys.of(permission.person().id());
    }

    /** Nothing, when there are enough. Whoever asks has proved before that they are the person. */
    Optional<Asked> question(PasskeyName name) {
        Person person = permission.person();
        List<Passkey> known = passkeys.of(person.id());
        return known.size() < Passkeys.MOST
                ? Optional.of(questions.newKey(person, name, known)) : Optional.empty();
    }

    /** The answer to a question of this browser, about this very person. */
    public Added add(String cookie, String answer) {
        Person person = permission.person();
        Optional<Question> question = questions.back(cookie).filter(asked -> asked.adding()
                .filter(wish -> wish.person().equals(person.id())).isPresent());
        if (question.isEmpty()) {
            return Added.REFUSED;
        }
        try {
            return keep(person, question.get(),
                    devices.added(question.get(), questions.here(), answer));
        } catch (PasskeyFailure failure) {
            LOG.log(Level.WARNING, "New passkey: {0}", failure.getMessage());
            return Added.REFUSED;
        }
    }

    /** Of two that come at once the second waits for the person, and sees the first. */
    private Added keep(Person person, Question question, PasskeyKey key) {
        people.lock(person.id());
        if (passkeys.of(person.id()).size() >= Passkeys.MOST) {
            return Added.ENOUGH;
        }
        if (!passkeys.answered(question.challenge(), question.until())) {
            return Added.REFUSED;
        }
        if (!passkeys.add(person.id(), question.adding().orElseThrow().name(), key)) {
            return Added.KNOWN;
        }
        letters.passkeyAdded(person);
        audit.record("add passkey", "person " + person.id(), "");
        return Added.DONE;
    }

    public boolean rename(PasskeyId id, PasskeyName name) {
        Person person = permission.person();
        boolean renamed = passkeys.rename(person.id(), id, name);
        if (renamed) {
            audit.record("rename passkey", "person " + person.id(), "passkey " + id);
        }
        return renamed;
    }

    public boolean remove(PasskeyId id) {
        Person person = permission.person();
        boolean removed = passkeys.remove(person.id(), id);
        if (removed) {
            audit.record("remove passkey", "person " + person.id(), "passkey " + id);
        }
        return removed;
    }
}
