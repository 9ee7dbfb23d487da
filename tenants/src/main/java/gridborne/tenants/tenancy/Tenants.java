package gridborne.tenants.tenancy;

import gridborne.energy.EnergyPrice;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.tenants.database.RegistrySql;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registry of utilities. Everybody may read it; only the platform adds to it. */
@ApplicationScoped
public class Tenants {

    private static final String SELECT = """
            select id, slug, name, zone, locale, coin_name, currency, coin_price_minor,
                   price_microcoins_per_wh, fee_policy, fee_value, grace_minutes, demo, state
            from tenant_tenant where id <> 0""";

    @Inject
    private RegistrySql registry;

    @Inject
    private Sql sql;

    public Optional<Tenant> bySlug(String slug) {
        return registry.rows(SELECT + " and slug = ?", Tenants::tenant, slug).stream().findFirst();
    }

    public Optional<Tenant> byId(TenantId id) {
        return registry.rows(SELECT + " and id = ?", Tenants::tenant, id.value())
                .stream().findFirst();
    }

    /** All utilities, in the order of their creation; the platform is none. */
    public List<Tenant> all() {
        return registry.rows(SELECT + " order by id", Tenants::tenant);
    }

    /** To be called within the platform; row-level security refuses it elsewhere. */
    @Transactional
    public CreateTenantResult create(NewTenant tenant) {
        return sql.row("""
                insert into tenant_tenant (slug, name, zone, locale, coin_name, currency,
                    coin_price_minor, price_microcoins_per_wh, fee_policy, fee_value,
                    grace_minutes, demo, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROVISIONING')
                on conflict (slug) do nothing
                returning *""", Tenants::tenant, columns(tenant))
                .<CreateTenantResult>map(CreateTenantResult.Created::new)
                .orElseGet(() -> new CreateTenantResult.SlugTaken(tenant.slug()));
    }

    /** The tenant's contract stands: from now on it is served and settled. */
    @Transactional
    public void ready(TenantId tenant) {
        sql.change("""
                update tenant_tenant set state = 'READY'
                where id = ? and state = 'PROVISIONING'""", tenant.value());
    }

    /** What people read: the name, the zone, the language and what a coin is called. */
    @Transactional
    public void describe(TenantId tenant, TenantWords words) {
        sql.change("update tenant_tenant set name = ?, zone = ?, locale = ?, coin_name = ?"
                + " where id = ?", words.name(), words.zone().getId(),
                words.locale().toLanguageTag(), words.coinName(), tenant.value());
    }

    private static Object[] columns(NewTenant tenant) {
        Money price = tenant.coinPrice().perCoin();
        StoredFeePolicy fee = StoredFeePolicy.of(tenant.tariff().fee());
        return new Object[] {
            tenant.slug(), tenant.name(), tenant.zone().getId(), tenant.locale().toLanguageTag(),
            tenant.coinName(), price.currency().getCurrencyCode(), price.minorUnits(),
            tenant.tariff().price().microcoinsPerWh(), fee.policy().name(), fee.value(),
            tenant.grace().toMinutes(), tenant.demo()};
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        return new Tenant(new TenantId(row.getLong("id")), row.getString("slug"),
                row.getString("name"), ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")), row.getString("coin_name"),
                coinPrice(row), tariff(row), Duration.ofMinutes(row.getLong("grace_minutes")),
                row.getBoolean("demo"), TenantState.valueOf(row.getString("state")));
    }

    private static CoinPrice coinPrice(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new CoinPrice(new Money(row.getLong("coin_price_minor"), currency));
    }

    private static Tariff tariff(ResultSet row) throws SQLException {
        StoredFeePolicy fee = new StoredFeePolicy(
                StoredFeePolicy.Policy.valueOf(row.getString("fee_policy")),
                row.getLong("fee_value"));
        return new Tariff(new EnergyPrice(row.getLong("price_microcoins_per_wh")),
                fee.feePolicy());
    }
}
