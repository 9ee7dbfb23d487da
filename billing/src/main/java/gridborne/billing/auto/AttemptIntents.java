package gridborne.billing.auto;

import gridborne.billing.order.CoinsBought;
import gridborne.billing.stripe.KeptKeys;
import gridborne.grid.AccountNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.auto.Period;
import gridborne.payment.auto.Terms;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** Decides on an attempt under lock and writes it down, before Stripe hears of it. */
@ApplicationScoped
public class AttemptIntents {

    private static final String CEILING = "This month's ceiling is reached. It goes on next month.";

    @Inject
    private AutoTopUpRows autoTopUps;

    @Inject
    private AttemptRows attempts;

    @Inject
    private KeptKeys keys;

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    /** The attempt's id; nothing, if the period has had one or the month has no room. */
    @Transactional
    public Optional<String> intend(AccountNumber payer, Period period) {
        Optional<Connected> account = keys.account();
        return autoTopUps.lock(payer)
                .filter(one -> one.autoTopUp().isActive() && account.isPresent())
                .filter(one -> hasRoom(one, period))
                .flatMap(one -> intend(one, period, account.get()));
    }

    private Optional<String> intend(KeptAutoTopUp one, Period period, Connected account) {
        Tenant tenant = current.tenant();
        CoinPrice price = prices.now();
        Coins coins = price.coinsFor(one.autoTopUp().terms().amount());
        return attempts.intend(one, period, new CoinsBought(price, coins, tenant.coinName()),
                account.live());
    }

    private boolean hasRoom(KeptAutoTopUp one, Period period) {
        Terms terms = one.autoTopUp().terms();
        Money taken = attempts.taken(one.autoTopUp().payer(), period.month(),
                terms.amount().currency());
        boolean fits = terms.fitAfter(taken);
        if (!fits && one.autoTopUp().reason().isEmpty()) {
            autoTopUps.note(one.autoTopUp().payer(), CEILING);
        }
        return fits;
    }
}
