package gridborne.tenants.dossier;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import gridborne.tenants.database.Sql;
import gridborne.tenants.mail.MailState;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.readings.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads what happened in a span, the latest first, as many as are asked for. */
@ApplicationScoped
@Transactional
public class Dossier {

    /** A reading as it was received, and the rule that decided on it (S4.5). */
    public record Reading(Instant at, MeterCode meter, long registerWh, Quality quality,
                          String rule) {
    }

    /** A decision on a relay, with the balance it was made on (S6.2). */
    public record Cut(Instant at, MeterCode meter, boolean connected, CutOffRule rule,
                      Coins balance) {
    }

    /** That there was a letter; what it said is forgotten. */
    public record Letter(Instant at, String cause, MailState state, String reason) {
    }

    /** An entry of the audit log. */
    public record Change(Instant at, String actor, String action, String detail) {
    }

    @Inject
    private Sql sql;

    public List<Reading> readings(Collection<MeterNumber> meters, Span span, int most) {
        return sql.rows("""
                select r.at, m.code, r.register_wh, r.quality, r.rule
                from tenant_reading r join tenant_meter m on m.number = r.meter
                where r.meter = any(?) and r.at >= ? and r.at < ?
                order by r.at desc, r.id desc limit ?""",
                row -> new Reading(Sql.instant(row, "at"), new MeterCode(row.getString("code")),
                        row.getLong("register_wh"), Quality.valueOf(row.getString("quality")),
                        row.getString("rule")), numbers(meters), span.from(), span.until(), most);
    }

    public List<Cut> decisions(Collection<MeterNumber> meters, Span span, int most) {
        return sql.rows("""
                select d.at, m.code, d.connected, d.rule, d.balance_microcoins
                from tenant_decision d join tenant_meter m on m.number = d.meter
                where d.meter = any(?) and d.at >= ? and d.at < ?
                order by d.at desc, d.number desc limit ?""",
                row -> new Cut(Sql.instant(row, "at"), new MeterCode(row.getString("code")),
                        row.getBoolean("connected"), CutOffRule.valueOf(row.getString("rule")),
                        new Coins(row.getLong("balance_microcoins"))), numbers(meters),
                span.from(), span.until(), most);
    }

    /** To them, about these orders, and about the time left of these meters. */
    public List<Letter> letters(PersonId person, Collection<String> orders,
                                Collection<MeterCode> meters, Span span, int most) {
        String[] causes = Stream.concat(orders.stream().map("receipt:"::concat),
                meters.stream().map(code -> "time left:" + code + ":%")).toArray(String[]::new);
        return sql.rows("""
                select id, queued_at, cause, state, reason from tenant_mail
                where recipient = ? and queued_at >= ? and queued_at < ?
                union
                select id, queued_at, cause, state, reason from tenant_mail
                where queued_at >= ? and queued_at < ? and cause like any(?)
                order by queued_at desc, id limit ?""",
                row -> new Letter(Sql.instant(row, "queued_at"), row.getString("cause"),
                        MailState.valueOf(row.getString("state")), row.getString("reason")),
                person.value(), span.from(), span.until(), span.from(), span.until(), causes,
                most);
    }

    public List<Change> changes(PersonId person, Span span, int most) {
        return sql.rows("""
                select at, actor, action, detail from tenant_audit
                where subject = ? and at >= ? and at < ? order by number desc limit ?""",
                row -> new Change(Sql.instant(row, "at"), row.getString("actor"),
                        row.getString("action"), row.getString("detail")), "person " + person,
                span.from(), span.until(), most);
    }

    private static long[] numbers(Collection<MeterNumber> meters) {
        return meters.stream().mapToLong(MeterNumber::value).toArray();
    }
}
