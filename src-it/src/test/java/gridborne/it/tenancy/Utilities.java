package gridborne.it.tenancy;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.people.AddPersonResult.Added;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CreateTenantResult.Created;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.NewTenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes utilities for tests, and works inside them. */
@ApplicationScoped
public class Utilities {

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private Tenants tenants;

    @Inject
    private People people;

    @Inject
    private Transactions transactions;

    /** A utility nobody else knows, with a carlos in it: each of them has the same login. */
    Utility made() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 13);
        Created created = (Created) currentTenant.within(TenantId.PLATFORM,
                () -> tenants.create(new NewTenant(slug, "A utility", ZoneId.of("Europe/Berlin"),
                        Locale.ENGLISH, "coin",
                        new CoinPrice(new Money(25, Currency.getInstance("EUR"))),
                        new Tariff(new EnergyPrice(1000), new FeePolicy.Flat(Coins.ZERO)),
                        Duration.ofMinutes(5), false)));
        TenantId id = created.tenant().id();
        return new Utility(id, currentTenant.within(id, () -> added("carlos")));
    }

    Person added(String login) {
        return ((Added) people.add(new NewPerson(login, "Carlos", new Password("power back now"),
                Set.of(Role.RESIDENT)))).person();
    }

    /** Does something in a utility, in a transaction of its own. */
    <T> T in(Utility utility, Supplier<T> work) {
        return currentTenant.within(utility.id(), () -> transactions.one(work));
    }

    /** A transaction around some work. */
    @ApplicationScoped
    public static class Transactions {

        @Transactional
        public <T> T one(Supplier<T> work) {
            return work.get();
        }
    }
}
