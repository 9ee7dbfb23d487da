package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.portal.view.CoinName;
import gridborne.portal.view.Words;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members of a pool are told by mail; to logins that are mail addresses. */
@ApplicationScoped
class PoolLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    void invite(Pool pool, Person by, MailAddress to, String link) {
        Words words = words();
        write("pool invitation:" + UUID.randomUUID(), to, words.say("mail.pool.invite.subject",
                by.name(), pool.name()), words.say("mail.pool.invite.text", by.name(),
                pool.name(), current.tenant().name()), words.say("mail.pool.invite.link"),
                link);
    }

    /** The standing amount of a month was left out. */
    void leftOut(Pool pool, Person member, YearMonth month, Coins wanted, Coins had) {
        Words words = words();
        address(member).ifPresent(to -> write("pool dues:" + pool.account() + ":" + member.id()
                + ":" + month, to, words.say("mail.pool.leftOut.subject", pool.name()),
                words.say("mail.pool.leftOut.text", wanted, pool.name(), had),
                words.say("mail.pool.leftOut.link"), hosts.urlOf(current.tenant()) + "/pools/"
                        + pool.code()));
    }

    private void write(String cause, MailAddress to, String subject, String text, String label,
                       String link) {
        outbox.write(new Letter(cause, to, current.tenant().locale(), subject, List.of(text),
                Optional.of(new Link(label, URI.create(link)))));
    }

    private Words words() {
        Tenant tenant = current.tenant();
        return new Words(tenant.locale(), tenant.zone(), new CoinName(tenant.coinName()));
    }

    /** A login may be any name. */
    private static Optional<MailAddress> address(Person person) {
        try {
            return Optional.of(new MailAddress(person.login()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
