package gridborne.portal.letters;

import gridborne.grid.AccountNumber;
import gridborne.mail.MailAddress;
import gridborne.money.Money;
import gridborne.payment.Order;
import gridborne.payment.OrderLetters;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUpLetters;
import gridborne.portal.view.CoinName;
import gridborne.portal.view.ReasonWords;
import gridborne.portal.view.Words;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Receipts, and what an auto top-up cannot do by itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MoneyLetters implements OrderLetters, AutoTopUpLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private People people;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Override
    public void paid(Order order, MailAddress to, Locale language) {
        Tenant tenant = current.tenant();
        Words words = words(tenant, language);
        outbox.write(letter("receipt:" + order.id(), to, words,
                words.say("letter.receipt.subject", order.amount(), tenant.name()),
                words.say("letter.receipt.text", order.amount(), order.coins(),
                        order.price().perCoin()),
                "letter.receipt.link", "/orders/" + order.id() + "/receipt"));
    }

    @Override
    public void confirmationWanted(AutoTopUp autoTopUp, Money amount, String attempt) {
        Words words = words(current.tenant(), autoTopUp.language());
        write(autoTopUp.payer(), letter("auto-top-up:" + attempt, autoTopUp.email(), words,
                words.say("letter.autoConfirm.subject", amount),
                words.say("letter.autoConfirm.text", amount), "letter.autoConfirm.link",
                "/home/auto-top-up"));
    }

    @Override
    public void stopped(AutoTopUp autoTopUp, String reason, String attempt) {
        Words words = words(current.tenant(), autoTopUp.language());
        write(autoTopUp.payer(), letter("auto-top-up:" + attempt, autoTopUp.email(), words,
                words.say("letter.autoStopped.subject"),
                words.say("letter.autoStopped.text", ReasonWords.of(reason)),
                "letter.autoStopped.link", "/home/auto-top-up"));
    }

    /** Receipts may go to any address: they are somebody's by their order. */
    private Letter letter(String cause, MailAddress to, Words words, String subject,
                          String text, String linkKey, String path) {
        return new Letter(cause, to, words.locale(), subject, List.of(text),
                Optional.of(new Link(words.say(linkKey), URI.create(hosts.urlOf(
                        current.tenant()) + path))));
    }

    /** To whoever owns the account, wherever they wish to be written to. */
    private void write(AccountNumber account, Letter letter) {
        people.ownerOf(account).map(Person::id).ifPresentOrElse(
                owner -> outbox.write(letter, owner), () -> outbox.write(letter));
    }

    /** Amounts as the utility writes them, where it speaks the language of the letter. */
    static Words words(Tenant tenant, Locale language) {
        boolean same = tenant.locale().getLanguage().equals(language.getLanguage());
        return new Words(same ? tenant.locale() : language, tenant.zone(),
                new CoinName(tenant.coinName()));
    }
}
