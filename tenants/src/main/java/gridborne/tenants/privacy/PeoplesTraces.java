package gridborne.tenants.privacy;

import gridborne.grid.AccountNumber;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Teller;
import gridborne.privacy.Traced;
import gridborne.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Somebody in the tables of this module. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeoplesTraces implements Traces {

    /** Account 0 is the utility's and never a person's: it stands where there is none. */
    private static final long NONE = -1;

    @Inject
    private Obligations obligations;

    @Inject
    private OwnSheets sheets;

    @Inject
    private MetersSheets meters;

    @Inject
    private Forgetting forgetting;

    @Inject
    private ForgettingLetters letters;

    @Inject
    private ForgettingAnswers answers;

    @Override
    public List<Obstacle> obstacles(Traced who) {
        return Stream.of(obligations.ofAnAdmin(who), obligations.ofATreasurer(who),
                obligations.ofAParty(who), obligations.ofAnOwner(account(who)),
                obligations.ofAPayer(account(who))).flatMap(List::stream).toList();
    }

    @Override
    public void tell(Traced who, Teller teller) {
        sheets.tell(who, teller);
        meters.tell(account(who), teller);
    }

    @Override
    public void forget(Traced who) {
        letters.forget(who);
        answers.forget(who);
        forgetting.forget(who);
    }

    private static long account(Traced who) {
        return who.account().map(AccountNumber::value).orElse(NONE);
    }
}
