package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.LetterResult.RegistrationClosed;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Passwords;
import gridborne.tenants.people.Registration;
import gridborne.tenants.people.RegistrationDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody wants to become a resident. Their login is their mail address, and they are a person
 * only when they have proved it. An address that is known here gets a letter too, that says so.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class RegisterResident {

    private static final Duration BUSY = Duration.ofSeconds(5);

    @Inject
    private RegistrationDoor door;

    @Inject
    private LetterLimit limit;

    @Inject
    private Passwords passwords;

    @Inject
    private WriteLinks links;

    public boolean isOpen() {
        return door.isOpen();
    }

    public LetterResult register(NewPerson who, Locale language, String from) {
        MailAddress mail = new MailAddress(who.login());
        if (!door.isOpen()) {
            return new RegistrationClosed();
        }
        return limit.exceeded(mail, from).orElseGet(() -> passwords.hashed(who.password())
                .map(hash -> links.toJoin(mail, new Registration(who.login(), who.name(), hash),
                        language))
                .orElseGet(() -> new TooManyLetters(BUSY)));
    }

    /** A letter with a link to choose a new password, if there is somebody to choose one. */
    public LetterResult forgotten(MailAddress mail, Locale language, String from) {
        Optional<LetterResult> exceeded = limit.exceeded(mail, from);
        return exceeded.orElseGet(() -> links.toChooseAPassword(mail, language));
    }
}
