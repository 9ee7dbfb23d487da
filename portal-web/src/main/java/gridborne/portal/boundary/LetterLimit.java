package gridborne.portal.boundary;

import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.mail.MailAddress;
import gridborne.tenants.people.AttemptBudget;
import gridborne.tenants.people.Attempts;
import gridborne.tenants.people.NewPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How many letters anybody can have sent to an address, their own or somebody else's. */
@ApplicationScoped
class LetterLimit {

    @Inject
    private Attempts attempts;

    Optional<LetterResult> exceeded(MailAddress to, String from) {
        return attempts.spend(AttemptBudget.LETTER_FROM, from)
                .or(() -> attempts.spend(AttemptBudget.LETTER, NewPerson.normalized(to.value())))
                .map(TooManyLetters::new);
    }
}
