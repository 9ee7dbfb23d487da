package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.Operation;
import gridborne.money.Coins;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Funds any consumption meter from the caller's own account (S5.7). */
@ApplicationScoped
public class FundMeter {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Purse purse;

    @Transactional
    public SpendResult fund(MeterCode code, Coins coins) {
        Optional<AccountNumber> account = permission
                .anyOf(Role.RESIDENT, Role.PRODUCER, Role.TREASURER).account();
        Optional<Meter> meter = meters.byCode(code);
        if (account.isEmpty()) {
            return new SpendResult.NoOwnAccount();
        }
        return meter.map(known -> fund(account.get(), known, coins))
                .orElseGet(() -> new SpendResult.NoSuchMeter(code));
    }

    private SpendResult fund(AccountNumber account, Meter meter, Coins coins) {
        if (meter.direction() == Direction.PRODUCTION) {
            return new SpendResult.ProductionMeter(meter.code());
        }
        if (meter.retired()) {
            return new SpendResult.RetiredMeter(meter.code());
        }
        return purse.tooFew(account, coins).orElseGet(() -> purse.spend(
                new Operation.Fund(account, meter.number(), coins),
                "fund meter " + meter.code(), coins));
    }
}
