package gridborne.tenants.tenancy;

import gridborne.energy.EnergyPrice;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.tenants.database.Condition;
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
            from tenant_tenant where id <> 0 and state <> 'DELETED'""";

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

    /** Whether a slug is somebody's, or was: it never changes hands. */
    public boolean taken(String slug) {
        return !registry.rows("select 1 from tenant_tenant where slug = ?", row -> row.getInt(1),
                slug).isEmpty();
    }

    /** Its number, also of one that is deleted: what was kept of it can still be found. */
    public Optional<TenantId> numberOf(String slug) {
        return registry.rows("select id from tenant_tenant where slug = ? and id <> 0",
                row -> new TenantId(row.getLong("id")), slug).stream().findFirst();
    }

    /** Those that fit, by name, a page of them. */
    public List<Tenant> page(TenantFilter filter, long first, int most) {
        Condition condition = filter.condition();
        return registry.rows(SELECT + " and " + condition.sql() + " order by lower(name), id"
                + " limit ? offset ?", Tenants::tenant, condition.values(most, first));
    }

    public int count(TenantFilter filter) {
        Condition condition = filter.condition();
        return registry.rows("select count(*) from (" + SELECT + " and " + condition.sql() + ") t",
                row -> row.getInt(1), condition.values()).get(0);
    }

    /** Since when and why a utility is closed; nothing for one that is not. */
    public Optional<Suspension> suspension(TenantId tenant) {
        return registry.rows("select suspended_at, suspended_why from tenant_tenant"
                + " where id = ? and state = 'SUSPENDED' and suspended_at is not null",
                row -> new Suspension(Sql.instant(row, "suspended_at"),
                        row.getString("suspended_why")), tenant.value()).stream().findFirst();
    }

    /** Closes one that is in service; false if it is not. */
    @Transactional
    public boolean suspend(TenantId tenant, Suspension why) {
        return sql.change("""
                update tenant_tenant set state = 'SUSPENDED', suspended_at = ?, suspended_why = ?
                where id = ? and state = 'READY'""", why.since(), why.why(), tenant.value()) == 1;
    }

    /** Opens one that was closed; false if it was not. */
    @Transactional
    public boolean resume(TenantId tenant) {
        return sql.change("""
                update tenant_tenant set state = 'READY', suspended_at = null, suspended_why = null
                where id = ? and state = 'SUSPENDED'""", tenant.value()) == 1;
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
