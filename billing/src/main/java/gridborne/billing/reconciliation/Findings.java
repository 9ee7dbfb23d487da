package gridborne.billing.reconciliation;

import gridborne.grid.Credits;
import gridborne.grid.SequenceNumber;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What does not agree between orders, Stripe's bookings and what Stripe told us, one by one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Findings {

    /** More than anybody reads; the sums tell of the rest. */
    private static final int MOST_OF_A_KIND = 100;

    /** Just booked, and an order of that amount waits: its message is on its way. */
    private static final String MAY_BE_ON_ITS_WAY = """
            b.booked_at > ? and (exists (
                select 1 from billing_order o
                where o.stage in ('CREATED', 'OPEN', 'WAITING')
                    and o.amount_minor = b.amount_minor and o.currency = b.currency)
                or exists (
                select 1 from billing_auto_attempt a
                where a.state = 'INTENDED' and a.amount_minor = b.amount_minor
                    and a.currency = b.currency))""";

    private static final String CHARGE_OF_NO_ORDER = """
            select coalesce(b.payment_intent, b.source, b.id) as subject, b.amount_minor as minor,
                0::bigint as other_minor, b.currency
            from billing_booking b where b.kind = 'CHARGE' and not exists (
                select 1 from billing_order o
                where o.payment_intent = b.payment_intent and o.stage = 'PAID')
            """;

    private static final String CHARGE_WITHOUT_ORDER = CHARGE_OF_NO_ORDER + "and not ("
            + MAY_BE_ON_ITS_WAY + ") order by b.booked_at, b.id";

    private static final String PAYMENT_OPEN = CHARGE_OF_NO_ORDER + "and " + MAY_BE_ON_ITS_WAY
            + " order by b.booked_at, b.id";

    private static final String CHARGE_DIFFERS = """
            select o.id as subject, sum(b.amount_minor)::bigint as minor,
                o.amount_minor as other_minor, o.currency
            from billing_order o join billing_booking b
                on b.payment_intent = o.payment_intent and b.kind = 'CHARGE'
                    and b.currency = o.currency
            where o.stage = 'PAID' group by o.id, o.amount_minor, o.currency
            having sum(b.amount_minor) <> o.amount_minor order by o.id""";

    private static final String ORDER_WITHOUT_CHARGE = """
            select o.id as subject, 0::bigint as minor, o.amount_minor as other_minor, o.currency
            from billing_order o where o.stage = 'PAID' and o.credit_operation <= ?
                and not exists (
                select 1 from billing_booking b
                where b.payment_intent = o.payment_intent and b.kind = 'CHARGE')
            order by o.stage_at, o.id""";

    private static final String REVERSAL_OTHERWISE = """
            with booked as (
                select source, -sum(amount_minor)::bigint as minor, min(currency) as currency,
                    max(booked_at) as latest
                from billing_booking where kind in ('REFUND', 'DISPUTE') group by source),
            told as (
                select id, greatest(withdrawn_minor - reinstated_minor, 0) as minor, currency,
                    opened_at
                from billing_reversal)
            select coalesce(told.id, booked.source) as subject,
                coalesce(booked.minor, 0) as minor, coalesce(told.minor, 0) as other_minor,
                coalesce(told.currency, booked.currency) as currency
            from told full join booked on booked.source = told.id
            where coalesce(booked.minor, 0) <> coalesce(told.minor, 0)
                and (told.currency is null or booked.currency is null
                    or told.currency = booked.currency)
            """;

    /** What Stripe tells and what it books come by different ways. */
    private static final String REVERSAL_OPEN = REVERSAL_OTHERWISE
            + "and greatest(booked.latest, told.opened_at) > ? order by 1";

    private static final String REVERSAL_DIFFERS = REVERSAL_OTHERWISE
            + "and greatest(booked.latest, told.opened_at) <= ? order by 1";

    private static final String REVERSAL_WITHOUT_ORDER = """
            select r.id as subject, r.withdrawn_minor - r.reinstated_minor as minor,
                0::bigint as other_minor, r.currency
            from billing_reversal r where r.withdrawn_minor > r.reinstated_minor and not exists (
                select 1 from billing_order o
                where o.payment_intent = r.payment_intent and o.stage = 'PAID')
            order by r.opened_at, r.id""";

    private static final String GONE = """
            with gone as (
                select payment_intent, sum(greatest(withdrawn_minor - reinstated_minor, 0))::bigint
                    as minor
                from billing_reversal group by payment_intent)
            """;

    private static final String MORE_GONE_THAN_PAID = GONE + """
            select o.id as subject, g.minor, o.amount_minor as other_minor, o.currency
            from billing_order o join gone g on g.payment_intent = o.payment_intent
            where o.stage = 'PAID' and g.minor > o.amount_minor order by o.id""";

    private static final String CLAWBACK_DIFFERS = GONE + """
            , taken as (
                select payment_intent, sum(case kind when 'TAKE_BACK' then microcoins
                    when 'RESTORE' then -microcoins else 0 end)::bigint as microcoins
                from billing_clawback_entry group by payment_intent)
            select o.id as subject, coalesce(t.microcoins, 0) as minor,
                div(o.microcoins::numeric * least(coalesce(g.minor, 0), o.amount_minor),
                    o.amount_minor)::bigint as other_minor, null as currency
            from billing_order o
                left join gone g on g.payment_intent = o.payment_intent
                left join taken t on t.payment_intent = o.payment_intent
            where o.stage = 'PAID' and coalesce(t.microcoins, 0) <> div(o.microcoins::numeric
                * least(coalesce(g.minor, 0), o.amount_minor), o.amount_minor)
            order by o.id""";

    /** What was refunded since needs nobody any more. */
    private static final String CREDIT_REFUSED = GONE + """
            select o.id as subject, o.amount_minor as minor, 0::bigint as other_minor, o.currency
            from billing_order o left join gone g on g.payment_intent = o.payment_intent
            where o.stage = 'PAID' and o.credit_operation = any(?)
                and coalesce(g.minor, 0) < o.amount_minor
            union all
            select 'receipt ' || receipt, paid_minor, 0, currency
            from billing_counter_sale where operation = any(?)
            order by 1""";

    private static final String EVENT_PARKED = """
            select id as subject, type || ': ' || coalesce(reason, '') as found
            from billing_event where state = 'PARKED' order by received_at, id""";

    /** A message that is later than this is lost until Stripe sends it again. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    @Inject
    private Sql sql;

    @Inject
    private Credits credits;

    @Inject
    private Clock clock;

    /** @param paidBefore money of orders that were paid later may not have been read yet */
    List<Difference> all(SequenceNumber paidBefore) {
        Instant young = clock.instant().minus(ON_ITS_WAY);
        Long[] refused = credits.refused(MOST_OF_A_KIND).stream()
                .map(credit -> credit.operation().value()).toArray(Long[]::new);
        return Stream.of(
                money(DifferenceKind.CHARGE_WITHOUT_ORDER, CHARGE_WITHOUT_ORDER,
                        "%s booked, nothing ordered", young),
                money(DifferenceKind.PAYMENT_OPEN, PAYMENT_OPEN,
                        "%s booked, an order of as much waits for Stripe's message", young),
                money(DifferenceKind.CHARGE_DIFFERS, CHARGE_DIFFERS, "%s booked, %s ordered"),
                money(DifferenceKind.ORDER_WITHOUT_CHARGE, ORDER_WITHOUT_CHARGE,
                        "%s booked, %s ordered", paidBefore.value()),
                money(DifferenceKind.REVERSAL_DIFFERS, REVERSAL_DIFFERS, "%s booked, %s told",
                        young),
                money(DifferenceKind.REVERSAL_OPEN, REVERSAL_OPEN, "%s booked, %s told", young),
                money(DifferenceKind.REVERSAL_WITHOUT_ORDER, REVERSAL_WITHOUT_ORDER, "%s gone"),
                money(DifferenceKind.MORE_GONE_THAN_PAID, MORE_GONE_THAN_PAID,
                        "%s gone, %s paid"),
                of(DifferenceKind.CLAWBACK_DIFFERS, CLAWBACK_DIFFERS, row ->
                        row.getLong("minor") + " µk taken back, " + row.getLong("other_minor")
                                + " µk belong to the money gone"),
                money(DifferenceKind.CREDIT_REFUSED, CREDIT_REFUSED, "%s paid, not credited",
                        refused, refused),
                of(DifferenceKind.EVENT_PARKED, EVENT_PARKED, row -> row.getString("found")))
                .flatMap(List::stream).toList();
    }

    private List<Difference> money(DifferenceKind kind, String query, String form,
                                   Object... parameters) {
        return of(kind, query, row -> form.formatted(amount(row, "minor"),
                amount(row, "other_minor")), parameters);
    }

    private List<Difference> of(DifferenceKind kind, String query, Sql.Row<String> found,
                                Object... parameters) {
        return sql.rows(query + " limit " + MOST_OF_A_KIND,
                row -> new Difference(kind, row.getString("subject"), found.read(row)),
                parameters);
    }

    private static Money amount(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }
}
