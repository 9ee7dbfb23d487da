package gridborne.grid;

import gridborne.energy.Hour;
import gridborne.energy.UsePattern;
import gridborne.money.Coins;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the chain says of the current tenant's grid, as followed from its events (I4). Reading it
 * asks the database, never the chain.
 */
public interface Book {

    Optional<BookHead> head();

    Optional<Coins> balance(AccountNumber account);

    /** What is in escrow for a cash-out; nothing, where the contract holds nothing for it. */
    Optional<Coins> setAside(PaymentReference cashOut);

    Optional<MeterState> meter(MeterNumber meter);

    /** All meters, in the order of their numbers. */
    List<MeterState> meters();

    /** Those of these meters that the contract knows, in the order of their numbers. */
    List<MeterState> meters(Collection<MeterNumber> meters);

    /** The consumption meters in service that have no coins left, in that order, too. */
    List<MeterState> withoutCoins();

    /** The meters of one owner, in the order of their numbers. */
    List<MeterState> metersOf(AccountNumber owner);

    BookTotals totals();

    /** All tariffs on the chain, the one that begins last first. */
    List<AnnouncedTariff> tariffs();

    Optional<SettledHour> latestHour();

    /**
     * Settled hours from {@code from} to {@code to} inclusive, newest first, at most {@code
     * limit}.
     */
    List<SettledHour> hours(Hour from, Hour to, int limit);

    int hoursCount();

    Optional<SettledHour> hour(Hour hour);

    /** The lines of a settled hour, in meter order. */
    List<HourLine> lines(Hour hour);

    /** The lines of these meters in a settled hour, in meter order. */
    List<HourLine> lines(Hour hour, Collection<MeterNumber> meters);

    /** The lines of a settled hour from a meter on, in meter order. */
    List<HourLine> lines(Hour hour, MeterNumber from, int most);

    /** What a settled hour was settled from, in meter order: with its lines it can be redone. */
    List<MeterReport> inputs(Hour hour);

    /** One meter's line of a settled hour, if it has one. */
    Optional<HourLine> line(Hour hour, MeterNumber meter);

    /**
     * What each of these meters used in the {@link UsePattern#DAYS} days that end with {@code
     * last}, a settled hour; a pattern without use for who counted nothing.
     */
    Map<MeterNumber, UsePattern> patterns(Hour last, Collection<MeterNumber> meters);

    Optional<ChainTransaction> transaction(TransactionHash hash);
}
