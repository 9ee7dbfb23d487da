package gridborne.portal.letters;

import gridborne.mail.MailAddress;
import gridborne.portal.view.Words;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
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
import java.util.UUID;
import java.util.stream.Stream;

/** Letters about signing in. Those with a secret carry it as the last part of their link. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SignInLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    public void joining(MailAddress to, Locale language, LinkSecret link) {
        outbox.write(letter("joining", to, language, page(link), current.tenant().name()));
    }

    public void alreadyHere(MailAddress to, Locale language) {
        outbox.write(letter("alreadyHere", to, language, "/forgot", current.tenant().name()));
    }

    public void newPassword(MailAddress to, Locale language, LinkSecret link) {
        outbox.write(letter("newPassword", to, language, page(link), current.tenant().name()));
    }

    /** To somebody who signs in with their address. */
    public void invitation(Person person, Locale language, LinkSecret link) {
        outbox.write(letter("invitation", new MailAddress(person.login()), language, page(link),
                current.tenant().name(), person.name()), person.id());
    }

    /** Once for each utility, however often it is asked for: the last step of founding it. */
    public void firstInvitation(Person person, Locale language, LinkSecret link) {
        Letter letter = letter("invitation", new MailAddress(person.login()), language,
                page(link), current.tenant().name(), person.name());
        outbox.write(new Letter("invitation:founding", letter.to(), letter.locale(),
                letter.subject(), letter.paragraphs(), letter.link()), person.id());
    }

    public void newAddress(PersonId person, MailAddress to, Locale language, LinkSecret link) {
        outbox.write(letter("newAddress", to, language, page(link), current.tenant().name()),
                person);
    }

    /** To the old address, which has to know when it was not its owner who did it. */
    public void addressChanged(Person before, MailAddress next) {
        toLogin(before, "addressChanged", next.masked());
    }

    public void passwordChanged(Person person) {
        toLogin(person, "passwordChanged", person.name());
    }

    /** Who did not add it has to know; what it is called may be anything, so it is not said. */
    public void passkeyAdded(Person person) {
        toLogin(person, "passkeyAdded", person.name());
    }

    /** The last one: from now on nobody knows the address. */
    public void erased(Person before) {
        toLogin(before, "erased");
    }

    /** A login may be any name, and then there is nobody to write to. The platform has no mail. */
    private void toLogin(Person person, String kind, Object... about) {
        if (MailAddress.isOne(person.login()) && !current.isPlatform()) {
            outbox.write(letter(kind, new MailAddress(person.login()),
                    current.tenant().locale(), "/forgot", Stream.concat(
                            Stream.of(current.tenant().name()), Stream.of(about)).toArray()),
                    person.id());
        }
    }

    private static String page(LinkSecret link) {
        return "/link/" + link.value();
    }

    private Letter letter(String kind, MailAddress to, Locale language, String path,
                          Object... about) {
        Tenant tenant = current.tenant();
        Words words = MoneyLetters.words(tenant, language);
        String key = "letter." + kind;
        return new Letter(kind + ":" + UUID.randomUUID(), to, words.locale(),
                words.say(key + ".subject", about), List.of(words.say(key + ".text", about)),
                Optional.of(new Link(words.say(key + ".link"),
                        URI.create(hosts.urlOf(tenant) + path))));
    }
}
