package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUps;
import gridborne.payment.auto.NewAutoTopUp;
import gridborne.payment.auto.SetUpResult;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** One's own auto top-up. Stripe is asked on the way, so no transaction is open. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OwnAutoTopUp {

    private static final String PAGES = "/orders";

    /** An auto top-up with the meter it is for. */
    public record Told(AutoTopUp autoTopUp, Optional<Meter> meter) {
    }

    @Inject
    private Permission permission;

    @Inject
    private AutoTopUps autoTopUps;

    @Inject
    private Meters meters;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private CurrentActor actor;

    public Optional<Told> read() {
        return permission.person().account().flatMap(autoTopUps::of).map(this::told);
    }

    public OwnAutoTopUpResult agree(AutoTopUpWish wish, Locale language) {
        Person person = permission.person();
        if (person.account().isEmpty()) {
            return new OwnAutoTopUpResult.NoOwnAccount();
        }
        Optional<Meter> meter = wish.meter().flatMap(meters::byCode);
        if (wish.meter().isPresent() && meter.filter(OwnAutoTopUp::canBeFunded).isEmpty()) {
            return new OwnAutoTopUpResult.NoSuchMeter(wish.meter().get());
        }
        return new OwnAutoTopUpResult.AtTill(autoTopUps.setUp(new NewAutoTopUp(
                person.account().get(), meter.map(Meter::number), wish.terms(), wish.email(),
                language, meter.map(Meter::name).orElseGet(() -> current.tenant().name()),
                hosts.urlOf(current.tenant()) + PAGES, actor.cause("auto top-up"))));
    }

    /** False if there is none. */
    public boolean end() {
        Optional<AccountNumber> own = permission.person().account();
        return own.isPresent() && autoTopUps.end(own.get());
    }

    private static boolean canBeFunded(Meter meter) {
        return meter.direction() == Direction.CONSUMPTION && !meter.retired();
    }

    private Told told(AutoTopUp autoTopUp) {
        return new Told(autoTopUp, autoTopUp.meter().flatMap(meters::byNumber));
    }
}
