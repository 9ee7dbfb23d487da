package gridborne.portal.passkeys;

import gridborne.portal.passkeys.Question.Adding;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Questions to devices: made here, and recognised when they come back. */
@ApplicationScoped
public class Questions {

    public static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private Sealed sealed;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Clock clock;

    /** What the browser is asked, and the cookie that it takes along. */
    public record Asked(String options, String cookie) {
    }

    public Asked whoIsThere() {
        Question question = Question.of(current.id(), Optional.empty(),
                clock.instant().plus(PATIENCE));
        return new Asked(Options.toSignIn(question, here()), cookie(question));
    }

    /** For a key of theirs beside those they have. */
    public Asked newKey(Person person, PasskeyName name, List<Passkey> known) {
        Question question = Question.of(current.id(),
                Optional.of(new Adding(person.id(), name)), clock.instant().plus(PATIENCE));
        String site = current.isPlatform() ? here().host() : current.tenant().name();
        return new Asked(Options.toAdd(question, here(), site, person, known), cookie(question));
    }

    /** The question in a cookie; nothing, if it is not ours, not for here, or too old. */
    public Optional<Question> back(String cookie) {
        try {
            return Optional.of(Question.read(sealed.open(Base64.getUrlDecoder().decode(cookie))))
                    .filter(question -> question.tenant().equals(current.id()))
                    .filter(question -> clock.instant().isBefore(question.until()));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }

    public Place here() {
        return new Place(current.isPlatform() ? hosts.platformUrl()
                : hosts.urlOf(current.tenant()));
    }

    private String cookie(Question question) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                sealed.seal(question.bytes()));
    }
}
