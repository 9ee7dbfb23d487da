package gridborne.tenants.cutoff;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The current tenant's relays: how each was decided last, and all decisions before. */
@ApplicationScoped
@Transactional
public class Relays {

    private static final String LAST = "select meter, number, connected, rule from tenant_relay";

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    @Inject
    private Clock clock;

    public Map<MeterNumber, RelayState> all() {
        return sql.rows(LAST, Relays::state).stream()
                .collect(Collectors.toMap(RelayState::meter, Function.identity()));
    }

    public Map<MeterNumber, RelayState> of(Collection<MeterNumber> meters) {
        return sql.rows(LAST + " where meter = any(?)", Relays::state,
                (Object) meters.stream().mapToLong(MeterNumber::value).toArray()).stream()
                .collect(Collectors.toMap(RelayState::meter, Function.identity()));
    }

    public Optional<RelayState> of(MeterNumber meter) {
        return sql.row(LAST + " where meter = ?", Relays::state, meter.value());
    }

    /**
     * Keeps a decision that changes something. Taking the number makes others wait until this
     * transaction ends: numbers rise in the order of commits. Whoever was quicker with the same
     * decision has kept it, and the number is left out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(NewDecision decided) {
        long number = counters.next("decision");
        int changed = sql.change("""
                insert into tenant_relay (meter, number, connected, rule) values (?, ?, ?, ?)
                on conflict (tenant_id, meter) do update set number = excluded.number,
                    connected = excluded.connected, rule = excluded.rule
                where (tenant_relay.connected, tenant_relay.rule)
                    is distinct from (excluded.connected, excluded.rule)""",
                decided.meter().value(), number, decided.decision().connected(),
                decided.decision().rule().name());
        if (changed > 0) {
            log(number, decided);
        }
    }

    /** Decisions on a meter before a number, latest first. */
    public List<LoggedDecision> decisions(MeterNumber meter, long before, int limit) {
        return sql.rows("""
                select * from tenant_decision where meter = ? and number < ?
                order by number desc limit ?""", Relays::logged, meter.value(), before, limit);
    }

    private void log(long number, NewDecision decided) {
        sql.change("""
                insert into tenant_decision (number, meter, at, recorded, connected, rule, reason,
                    balance_microcoins, rules_version, block)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", number, decided.meter().value(),
                decided.at(), clock.instant(), decided.decision().connected(),
                decided.decision().rule().name(), decided.decision().sentence(),
                decided.balance().microcoins(), decided.rulesVersion(), decided.block());
    }

    private static RelayState state(ResultSet row) throws SQLException {
        return new RelayState(new MeterNumber(row.getLong("meter")), row.getLong("number"),
                row.getBoolean("connected"), CutOffRule.valueOf(row.getString("rule")));
    }

    private static LoggedDecision logged(ResultSet row) throws SQLException {
        return new LoggedDecision(row.getLong("number"), new MeterNumber(row.getLong("meter")),
                Sql.instant(row, "at"), row.getBoolean("connected"),
                CutOffRule.valueOf(row.getString("rule")), row.getString("reason"),
                new Coins(row.getLong("balance_microcoins")), row.getLong("rules_version"),
                row.getLong("block"));
    }
}
