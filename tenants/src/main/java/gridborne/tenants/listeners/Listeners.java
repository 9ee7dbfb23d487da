package gridborne.tenants.listeners;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's listeners. A listener that was removed is kept, and told nothing more. */
@ApplicationScoped
@Transactional
public class Listeners {

    private static final String LISTENERS = """
            select listener.*, (select count(*) from tenant_relay
                                where number > listener.taken) as due
            from tenant_listener listener where ended is null""";

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Adds one, who is told of every relay as it stands first. */
    public ListenerId add(ListenerKind kind, String address) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        sql.change("""
                insert into tenant_listener (id, kind, address, created, created_by, taken,
                    attempts, next_attempt)
                values (?, ?, ?, ?, ?, 0, 0, ?) on conflict do nothing""",
                id, kind.name(), address, now, actor.name(), now);
        return new ListenerId(id);
    }

    /** Oldest first. */
    public List<Listener> all() {
        return sql.rows(LISTENERS + " order by created, id", Listeners::listener);
    }

    public Optional<Listener> byId(ListenerId id) {
        return sql.row(LISTENERS + " and id = ?", Listeners::listener, id.value());
    }

    public void end(ListenerId id) {
        sql.change("update tenant_listener set ended = ? where id = ? and ended is null",
                clock.instant(), id.value());
    }

    /** Begins anew with one that was given up, at once. */
    public void resume(ListenerId id) {
        sql.change("update tenant_listener set attempts = 0, next_attempt = ? where id = ?",
                clock.instant(), id.value());
    }

    /** Those for whom something is due now, and who are nobody's work yet. */
    public List<Listener> due() {
        Instant now = clock.instant();
        return sql.rows(LISTENERS + " " + """
                and next_attempt <= ? and coalesce(busy_until, ?) <= ?
                 and exists (select 1 from tenant_relay where number > listener.taken)""",
                Listeners::listener, now, now, now);
    }

    /** Takes a listener for this node; false, if another one has it. */
    public boolean take(ListenerId id, Duration atMost) {
        Instant now = clock.instant();
        return sql.change("""
                update tenant_listener set busy_until = ?
                where id = ? and ended is null and coalesce(busy_until, ?) <= ?""",
                now.plus(atMost), id.value(), now, now) == 1;
    }

    public void leave(ListenerId id) {
        sql.change("update tenant_listener set busy_until = null where id = ?", id.value());
    }

    /** The latest decisions of relays after a number, in the order of their numbers. */
    public List<DueDecision> decisions(long after, int limit) {
        return sql.rows("""
                select decision.*, meter.code
                from tenant_relay relay
                join tenant_decision decision using (tenant_id, number)
                join tenant_meter meter on meter.tenant_id = relay.tenant_id
                                       and meter.number = relay.meter
                where relay.number > ? order by relay.number limit ?""", Listeners::decision,
                after, limit);
    }

    /** It took a decision. Never backwards: a node that was paused may be late to say so. */
    public void took(ListenerId id, long number) {
        sql.change("""
                update tenant_listener set taken = greatest(taken, ?), attempts = 0,
                    last_success = ?, last_error = null
                where id = ?""", number, clock.instant(), id.value());
    }

    /** It did not; {@code next} is empty where it is given up. */
    public void failed(ListenerId id, String reason, Optional<Instant> next) {
        sql.change("""
                update tenant_listener set attempts = attempts + 1, last_error = ?,
                    next_attempt = ?
                where id = ?""", reason, next.orElse(null), id.value());
    }

    private static Listener listener(ResultSet row) throws SQLException {
        return new Listener(new ListenerId(row.getObject("id", UUID.class)),
                ListenerKind.valueOf(row.getString("kind")), row.getString("address"),
                Sql.instant(row, "created"), row.getLong("taken"), row.getLong("due"),
                row.getInt("attempts"), Optional.ofNullable(Sql.instant(row, "last_success")),
                Optional.ofNullable(row.getString("last_error")),
                Optional.ofNullable(Sql.instant(row, "next_attempt")));
    }

    private static DueDecision decision(ResultSet row) throws SQLException {
        return new DueDecision(row.getLong("number"), new MeterCode(row.getString("code")),
                row.getBoolean("connected"), CutOffRule.valueOf(row.getString("rule")),
                row.getString("reason"), new Coins(row.getLong("balance_microcoins")),
                Sql.instant(row, "at"));
    }
}
