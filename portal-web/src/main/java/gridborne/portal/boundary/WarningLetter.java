package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.energy.TimeLeft;
import gridborne.energy.TimeWarning;
import gridborne.grid.MeterState;
import gridborne.mail.MailAddress;
import gridborne.portal.view.CoinName;
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
import gridborne.tenants.warnings.WarningWish;
import gridborne.tenants.warnings.WarningWishes;
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

    @Inject
    private WarningWishes wishes;

    @Inject
    private GridClock clock;

    @Inject
    private WarningByHook hook;

    /** As its owner wishes to be warned: which times, not at night, and whom else. */
    void write(Hour settled, MeterState state, TimeWarning warning, TimeLeft left) {
        Optional<Person> owner = people.ownerOf(state.owner());
        Optional<Meter> meter = meters.byNumber(state.number());
        if (owner.isEmpty() || meter.isEmpty()) {
            return;
        }
        WarningWish wish = wishes.of(owner.get().id());
        if (!wish.wanted().contains(warning)) {
            return;
        }
        Duration wait = wish.quiet().map(quiet -> quiet.wait(clock.now(),
                current.tenant().zone())).orElse(Duration.ZERO);
        boolean byHook = hook.write(cause(settled, meter.get(), warning), owner.get().id(),
                meter.get(), state, warning, left, wait);
        Optional<MailAddress> first = address(owner.get().login())
                .filter(to -> wish.byMail() || !byHook);
        first.ifPresent(to -> outbox.write(letter(cause(settled, meter.get(), warning), to,
                meter.get(), state, warning, left), wait));
        wish.second().filter(to -> !Optional.of(to).equals(first)).ifPresent(to -> outbox.write(
                letter(cause(settled, meter.get(), warning) + ":second", to, meter.get(), state,
                        warning, left), wait));
    }

    private static String cause(Hour settled, Meter meter, TimeWarning warning) {
        return "time left:" + meter.code() + ":" + warning.days() + ":" + settled.number();
    }

    /** A login may be any name. */
    private static Optional<MailAddress> address(String login) {
        try {
            return Optional.of(new MailAddress(login));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Letter letter(String cause, MailAddress to, Meter meter, MeterState state,
                          TimeWarning warning, TimeLeft left) {
        Tenant tenant = current.tenant();
        Words words = new Words(tenant.locale(), tenant.zone(),
                new CoinName(tenant.coinName()));
        return new Letter(cause, to, tenant.locale(),
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
