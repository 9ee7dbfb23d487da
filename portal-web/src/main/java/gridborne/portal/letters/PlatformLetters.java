package gridborne.portal.letters;

import gridborne.portal.view.Words;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the platform itself writes: to somebody who wants to found a utility. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlatformLetters {

    @Inject
    private Outbox outbox;

    @Inject
    private TenantHosts hosts;

    public void founding(FoundingWish wish, Locale language, LinkSecret link) {
        Words words = new Words(language, ZoneOffset.UTC);
        String name = wish.utility().name();
        outbox.write(new Letter("founding:" + UUID.randomUUID(), wish.adminMail(),
                words.locale(), words.say("letter.founding.subject", name),
                List.of(words.say("letter.founding.text", wish.adminName(), name)),
                Optional.of(new Link(words.say("letter.founding.link"),
                        URI.create(hosts.platformUrl() + "/link/" + link.value())))));
    }
}
