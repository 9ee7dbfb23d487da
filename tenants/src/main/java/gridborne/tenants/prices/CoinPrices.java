package gridborne.tenants.prices;

import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import gridborne.tenants.prices.NewPriceResult.InThePast;
import gridborne.tenants.prices.NewPriceResult.TooFarAhead;
import gridborne.tenants.prices.NewPriceResult.Unchanged;
import gridborne.tenants.prices.NewPriceResult.WrongCurrency;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The current tenant's prices of a coin. Until one is set, it is the one it began with. */
@ApplicationScoped
@Transactional
public class CoinPrices {

    /** Clocks differ a little, and a request takes its time: so much is still now. */
    private static final Duration STILL_NOW = Duration.ofMinutes(5);
    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);
    private static final int SHOWN = 100;
    private static final String COLUMNS = "version, price_minor, effective_from, set_at";
    private static final String AT = "select " + COLUMNS + " from tenant_coin_price"
            + " where effective_from <= ? order by effective_from desc, version desc limit 1";

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /** What a coin costs now. */
    public CoinPrice now() {
        return at(clock.instant());
    }

    /** What it will cost next, if that is known to differ. */
    public Optional<PriceVersion> next() {
        Instant now = clock.instant();
        return sql.row("select " + COLUMNS + " from tenant_coin_price where effective_from > ?"
                + " order by effective_from, version desc limit 1", this::version, now)
                .filter(next -> !next.price().equals(at(now)));
    }

    /** The least that a coin costs, or will cost as far as that is announced. */
    public CoinPrice lowestAhead() {
        Instant now = clock.instant();
        return sql.rows("select distinct on (effective_from) " + COLUMNS + """
                 from tenant_coin_price where effective_from > ?
                order by effective_from, version desc""", this::version, now).stream()
                .map(PriceVersion::price)
                .reduce(at(now), (one, other) -> one.perCoin().minorUnits()
                        <= other.perCoin().minorUnits() ? one : other);
    }

    /** The newest first; the last is the one it began with. */
    public List<PriceVersion> history() {
        Stream<PriceVersion> set = sql.rows("select " + COLUMNS + " from tenant_coin_price"
                + " order by version desc limit ?", this::version, SHOWN).stream();
        return Stream.concat(set, Stream.of(new PriceVersion(0, current.tenant().firstCoinPrice(),
                Instant.EPOCH, Instant.EPOCH))).toList();
    }

    /** From now on, or from a moment to come. The same once more adds nothing. */
    public NewPriceResult set(CoinPrice price, Optional<Instant> from) {
        lock();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant begin = from.map(moment -> moment.truncatedTo(ChronoUnit.MICROS))
                .filter(moment -> moment.isBefore(now.minus(STILL_NOW)) || moment.isAfter(now))
                .orElse(now);
        if (!price.perCoin().currency().equals(current.tenant().currency())) {
            return new WrongCurrency(current.tenant().currency());
        }
        if (begin.isBefore(now)) {
            return new InThePast(now);
        }
        if (begin.isAfter(now.plus(LONGEST_AHEAD))) {
            return new TooFarAhead(now.plus(LONGEST_AHEAD));
        }
        return at(begin).equals(price) ? new Unchanged() : new NewPriceResult.Set(add(
                new PriceVersion(counters.next("coin price"), price, begin, now)));
    }

    /**
     * Until the transaction ends nobody else sets a price, or one that depends on it. Of two at
     * once, the second waits here, and then it is later than the first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        sql.rows("select pg_advisory_xact_lock(hashtextextended(?, ?))", row -> "locked",
                "coin price", current.id().value());
    }

    private PriceVersion add(PriceVersion version) {
        sql.change("""
                insert into tenant_coin_price (version, price_minor, effective_from, set_at)
                values (?, ?, ?, ?)""", version.version(), version.price().perCoin().minorUnits(),
                version.effectiveFrom(), version.setAt());
        return version;
    }

    private CoinPrice at(Instant moment) {
        return sql.row(AT, this::version, moment).map(PriceVersion::price)
                .orElseGet(() -> current.tenant().firstCoinPrice());
    }

    private PriceVersion version(ResultSet row) throws SQLException {
        return new PriceVersion(row.getLong("version"), new CoinPrice(
                new Money(row.getLong("price_minor"), current.tenant().currency())),
                Sql.instant(row, "effective_from"), Sql.instant(row, "set_at"));
    }
}
