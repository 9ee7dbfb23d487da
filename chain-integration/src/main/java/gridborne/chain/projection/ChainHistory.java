package gridborne.chain.projection;

import gridborne.chain.contract.CoinMovements;
import gridborne.chain.database.Rows;
import gridborne.chain.node.LogEntry;
import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.CoinHistory;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterUse;
import gridborne.grid.Movement;
import gridborne.grid.Passbook;
import gridborne.grid.Pocket;
import gridborne.grid.Posting;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.web3j.utils.Numeric;

/** Reads how the book came to be from the events kept and the lines made of them. */
@ApplicationScoped
@Transactional
public class ChainHistory implements CoinHistory {

    private static final String USE = """
            select meter, (to_timestamp(hour * 3600) at time zone ?)::date as day,
                   min(hour) as first, max(hour) as last, count(*) as hours,
                   sum(energy_wh)::bigint as energy_wh, sum(due)::bigint as due,
                   sum(payout)::bigint as payout
            from chain_line where meter = any (?)\s""";

    private static final String HEARD = """
            select e.*, i.block_time, coalesce((
                select p.hour + 1 from chain_inclusion c
                join chain_hour_transaction p on p.transaction_hash = c.transaction_hash
                where c.block <= e.block order by c.block desc, p.hour desc limit 1),
                floor(extract(epoch from i.block_time) / 3600)::bigint) as open_hour
            from chain_event e
            join chain_inclusion i on i.transaction_hash = e.transaction_hash
            where (split_part(e.topics, ' ', 2) = any (?)
                   or split_part(e.topics, ' ', 3) = any (?))
              and split_part(e.topics, ' ', 1) = any (?)\s""";

    /** Two statements would be two moments, and what came in between would seem to be missing. */
    private static final String PASSBOOK = """
            select a.balance, h.* from (select coalesce((
                select balance from chain_account where account = ?), 0) as balance) a
            left join (%s) h on true order by h.block, h.log_index""".formatted(HEARD);

    private Rows rows;

    protected ChainHistory() {
    }

    @Inject
    public ChainHistory(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<MeterHour> hours(Collection<MeterNumber> meters, Hour from, Hour to) {
        Map<MeterNumber, Hour> since = since(meters);
        return rows.rows("""
                select h.*, l.meter, l.direction, l.register_before, l.register_after, l.energy_wh,
                       l.due, l.paid, l.payout, l.balance_after
                from chain_line l join chain_hour h on h.hour = l.hour
                where l.meter = any (?) and l.hour between ? and ? order by l.hour, l.meter""",
                ChainHistory::meterHour, numbers(meters), from.number(), to.number()).stream()
                .filter(one -> !one.hour().isBefore(
                        since.getOrDefault(one.line().meter(), new Hour(0)))).toList();
    }

    @Override
    public Optional<Hour> first(MeterNumber meter) {
        Hour since = since(List.of(meter)).getOrDefault(meter, new Hour(0));
        return rows.row("""
                select hour from chain_line where meter = ? and hour >= ? order by hour limit 1""",
                row -> new Hour(row.getLong("hour")), meter.value(), since.number());
    }

    @Override
    public List<MeterUse> days(Collection<MeterNumber> meters, ZoneId zone) {
        Map<MeterNumber, Hour> since = since(meters);
        if (since.isEmpty()) {
            return rows.rows(USE + "group by meter, day order by day, meter", ChainHistory::use,
                    zone.getId(), numbers(meters));
        }
        List<MeterUse> days = new ArrayList<>();
        for (MeterNumber meter : meters) {
            days.addAll(rows.rows(USE + "and hour >= ? group by meter, day order by day",
                    ChainHistory::use, zone.getId(), numbers(List.of(meter)),
                    since.getOrDefault(meter, new Hour(0)).number()));
        }
        return days;
    }

    @Override
    public List<MeterUse> hourly(Collection<MeterNumber> meters, Hour from, Hour to,
                                 ZoneId zone) {
        Map<MeterNumber, Hour> since = since(meters);
        return rows.rows(USE + "and hour between ? and ? group by meter, day, hour"
                + " order by hour, meter", ChainHistory::use, zone.getId(), numbers(meters),
                from.number(), to.number()).stream()
                .filter(use -> !use.first().isBefore(
                        since.getOrDefault(use.meter(), new Hour(0)))).toList();
    }

    @Override
    public List<Movement> movements(Set<Pocket> pockets) {
        Map<Pocket, Long> takenOver = new HashMap<>();
        Map<Pocket, Coins> balances = new HashMap<>();
        List<Movement> movements = new ArrayList<>();
        List<Heard> heard = heard(pockets, CoinMovements.topics());
        heard.stream().filter(Heard::changesOwner).forEach(said -> said.meters()
                .filter(pockets::contains).forEach(meter -> takenOver.put(meter, said.place())));
        for (Heard said : heard) {
            List<Posting> own = said.postings().stream()
                    .filter(posting -> pockets.contains(posting.pocket())).toList();
            List<Posting> since = own.stream().filter(posting -> said.place()
                    >= takenOver.getOrDefault(posting.pocket(), -1L)).toList();
            own.stream().filter(posting -> !since.contains(posting)).forEach(posting ->
                    balances.merge(posting.pocket(), posting.change(), Coins::plus));
            if (said.changesOwner()) {
                said.meters().filter(meter -> pockets.contains(meter)
                        && takenOver.get(meter) == said.place()).forEach(meter -> movements.add(
                                said.takenOver(meter, balances.getOrDefault(meter, Coins.ZERO)
                                        .plus(settledBefore((Pocket.OfMeter) meter,
                                                said.openHour())))));
            } else if (!since.isEmpty()) {
                movements.add(said.movement(own.equals(since) ? said.postings() : since));
            }
        }
        return movements;
    }

    @Override
    public Passbook passbook(AccountNumber account) {
        Pocket pocket = new Pocket.OfAccount(account);
        String[] words = {CoinMovements.topic(pocket)};
        List<Entry> entries = rows.rows(PASSBOOK, Entry::of, account.value(), words, words,
                CoinMovements.topics().toArray(String[]::new));
        return new Passbook(entries.stream().flatMap(entry -> entry.heard().stream())
                .filter(said -> said.postings().stream()
                        .anyMatch(posting -> posting.pocket().equals(pocket)))
                .map(said -> said.movement(said.postings())).toList(),
                entries.get(0).balance());
    }

    private Coins settledBefore(Pocket.OfMeter meter, Hour open) {
        return rows.one("""
                select coalesce(sum(payout - due), 0)::bigint as change from chain_line
                where meter = ? and hour < ?""", row -> StoredValues.coins(row, "change"),
                meter.meter().value(), open.number());
    }

    @Override
    public Map<MeterNumber, Hour> since(Collection<MeterNumber> meters) {
        Map<MeterNumber, Hour> since = new HashMap<>();
        Set<Pocket> pockets = Set.copyOf(meters.stream()
                .map(meter -> (Pocket) new Pocket.OfMeter(meter)).toList());
        heard(pockets, Set.of(CoinMovements.TAKEN_OVER)).stream().filter(Heard::changesOwner)
                .forEach(said -> said.meters().forEach(meter -> since.put(
                        ((Pocket.OfMeter) meter).meter(), said.openHour())));
        return since;
    }

    /** What was said of these pockets, in order; the hour open then is the one after the last. */
    private List<Heard> heard(Set<Pocket> pockets, Set<String> topics) {
        String[] words = pockets.stream().map(CoinMovements::topic).distinct()
                .toArray(String[]::new);
        String[] kinds = topics.toArray(String[]::new);
        return rows.rows(HEARD + "order by e.block, e.log_index", Heard::of, words, words, kinds);
    }

    private static MeterHour meterHour(ResultSet row) throws SQLException {
        ClosedHour closed = StoredValues.hour(row);
        return new MeterHour(closed.hour(), closed.tariff().price(), closed.totals(),
                Register.ofWattHours(row.getLong("register_before")),
                StoredValues.hourLine(row));
    }

    private static MeterUse use(ResultSet row) throws SQLException {
        return new MeterUse(new MeterNumber(row.getLong("meter")),
                row.getObject("day", LocalDate.class), new Hour(row.getLong("first")),
                new Hour(row.getLong("last")), row.getInt("hours"),
                Energy.ofWattHours(row.getLong("energy_wh")), StoredValues.coins(row, "due"),
                StoredValues.coins(row, "payout"));
    }

    private static Long[] numbers(Collection<MeterNumber> meters) {
        return meters.stream().map(MeterNumber::value).toArray(Long[]::new);
    }

    /** A line of an account's passbook; the only one of an account of which nothing was said. */
    private record Entry(Coins balance, Optional<Heard> heard) {

        static Entry of(ResultSet row) throws SQLException {
            Optional<Heard> heard = row.getString("transaction_hash") == null ? Optional.empty()
                    : Optional.of(Heard.of(row));
            return new Entry(StoredValues.coins(row, "balance"), heard);
        }
    }

    /** An event as it was kept. */
    private record Heard(LogEntry log, Instant blockTime, Hour openHour,
                         List<Posting> postings) {

        static Heard of(ResultSet row) throws SQLException {
            LogEntry log = new LogEntry(row.getLong("block"), "", row.getLong("log_index"),
                    new TransactionHash(row.getString("transaction_hash")),
                    List.of(row.getString("topics").split(" ")),
                    Numeric.toHexString(row.getBytes("data")));
            return new Heard(log, Sql.instant(row, "block_time"),
                    new Hour(row.getLong("open_hour")), CoinMovements.postings(log));
        }

        /** Its place in the order of all events; a block has far fewer than a million. */
        long place() {
            return Math.addExact(Math.multiplyExact(log.block(), 1_000_000L), log.index());
        }

        boolean changesOwner() {
            return CoinMovements.kind(log) == Movement.Kind.TAKEN_OVER;
        }

        /** Of a change of owner: the meter. */
        Stream<Pocket> meters() {
            return Stream.of(new Pocket.OfMeter(new MeterNumber(
                    Numeric.toBigInt(log.topics().get(1)).longValueExact())));
        }

        Movement movement(List<Posting> shown) {
            return new Movement(CoinMovements.kind(log), blockTime, openHour, log.transaction(),
                    shown, CoinMovements.payment(log));
        }

        Movement takenOver(Pocket meter, Coins balance) {
            return movement(List.of(new Posting(meter, balance)));
        }
    }
}
