package gridborne.portal.letters;

import gridborne.mail.MailAddress;
import gridborne.portal.view.DayAndTime;
import gridborne.portal.view.Words;
import gridborne.tenants.agreements.KeptAgreement;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters about agreements, to those who propose them; in the utility's own language. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreementLetters {

    private static final int MOST_NAMED = 10;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    public void ending(MailAddress admin, List<KeptAgreement> ending, int days) {
        Tenant tenant = current.tenant();
        Words words = MoneyLetters.words(tenant, tenant.locale());
        outbox.write(new Letter("agreements-end:" + UUID.randomUUID(), admin, words.locale(),
                words.say("letter.agreementEnds.subject", ending.size(), days),
                List.of(words.say("letter.agreementEnds.text", tenant.name(),
                        named(words, ending))),
                Optional.of(new Link(words.say("letter.agreementEnds.link"), URI.create(
                        hosts.urlOf(tenant) + "/desk/agreements.xhtml?ending=true")))));
    }

    private static String named(Words words, List<KeptAgreement> ending) {
        int more = ending.size() - MOST_NAMED;
        return Stream.concat(ending.stream().limit(MOST_NAMED).map(one -> one(words, one)),
                more > 0 ? Stream.of(words.say("letter.agreementEnds.more", more))
                        : Stream.empty()).collect(Collectors.joining("; "));
    }

    private static String one(Words words, KeptAgreement one) {
        return words.say("letter.agreementEnds.one",
                words.say("agreement." + one.agreement().kind()), one.actor().name(),
                one.partner().name(), new DayAndTime(one.agreement().term().until().start()));
    }
}
