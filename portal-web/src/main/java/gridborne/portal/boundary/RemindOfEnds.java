package gridborne.portal.boundary;

import gridborne.agreement.AgreementBook;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.Ending;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.mail.MailAddress;
import gridborne.portal.letters.AgreementLetters;
import gridborne.tenants.agreements.EndReminders;
import gridborne.tenants.agreements.KeptAgreement;
import gridborne.tenants.agreements.Proposals;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Writes to the admins when agreements are about to end by their term: thirty and seven days
 * before, once each, all in one letter. What somebody revoked they know already.
 */
@ApplicationScoped
public class RemindOfEnds {

    private static final List<Integer> DAYS = List.of(7, 30);
    private static final long HOURS_A_DAY = 24;

    @Inject
    private AgreementBook book;

    @Inject
    private Proposals proposals;

    @Inject
    private EndReminders reminders;

    @Inject
    private People people;

    @Inject
    private AgreementLetters letters;

    @Inject
    private GridClock clock;

    @Transactional
    public void remind() {
        Hour now = Hour.of(clock.now());
        DAYS.forEach(days -> remind(now, days));
    }

    /** Of the shorter span first: whoever is told of seven days is not told of thirty, too. */
    private void remind(Hour now, int days) {
        List<KeptAgreement> news = book.ending(now.next(), now.plus(days * HOURS_A_DAY)).stream()
                .filter(record -> record.ending() instanceof Ending.ByTerm)
                .filter(record -> reminders.claim(record.id(), days))
                .map(AgreementRecord::id).map(proposals::byId).flatMap(Optional::stream).toList();
        if (!news.isEmpty()) {
            admins().forEach(admin -> letters.ending(admin, news, days));
        }
    }

    /** Those that a letter reaches: a login may be any name. */
    private List<MailAddress> admins() {
        return people.activeAdmins().stream().map(Person::login).filter(MailAddress::isOne)
                .map(MailAddress::new).toList();
    }
}
