package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.energy.TimeLeft;
import gridborne.energy.TimeWarning;
import gridborne.grid.MeterState;
import gridborne.mail.MailAddress;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Link;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells the owner of a meter how long its coins last; to a login that is a mail address. */
@ApplicationScoped
class WarningLetter {

    private static final int HOURS_TO_SPEAK_OF = 48;

    @Inject
    private Meters meters;

    @Inject
    private People people;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Outbox outbox;

    void write(Hour settled, MeterState state, TimeWarning warning, TimeLeft left) {
        people.ownerOf(state.owner()).map(Person::login)
                .flatMap(WarningLetter::address).ifPresent(owner -> meters.byNumber(state.number())
                        .ifPresent(meter -> outbox.write(letter(settled, owner, meter, state,
                                warning, left))));
    }

    /** A login may be any name. */
    private static Optional<MailAddress> address(String login) {
        try {
            return Optional.of(new MailAddress(login));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Letter letter(Hour settled, MailAddress owner, Meter meter, MeterState state,
                          TimeWarning warning, TimeLeft left) {
        Tenant tenant = current.tenant();
        Words words = new Words(tenant.locale(), tenant.zone());
        String cause = "time left:" + meter.code() + ":" + warning.days() + ":"
                + settled.number();
        return new Letter(cause, owner, tenant.locale(),
                words.say("mail.warning.subject", meter.name(), warning.days()),
                List.of(words.say("mail.warning.text", meter.name(), state.balance(),
                        lasting(left.expected())), words.say("mail.warning.method")),
                Optional.of(new Link(words.say("mail.warning.link"),
                        URI.create(hosts.urlOf(tenant) + "/home"))));
    }

    private static Sentence lasting(Duration left) {
        return left.toHours() < HOURS_TO_SPEAK_OF ? Sentence.of("lasting.hours", left.toHours())
                : Sentence.of("lasting.days", left.toDays());
    }
}
