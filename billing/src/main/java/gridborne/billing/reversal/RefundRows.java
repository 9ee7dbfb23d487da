package gridborne.billing.reversal;

import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.grid.Cause;
import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import gridborne.payment.RefundResult;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalKind;
import gridborne.payment.WantedRefund;
import gridborne.payment.WantedRefund.State;
import gridborne.tenants.audit.AuditLog;
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
import java.util.Optional;
import java.util.UUID;

/** Wishes to refund. */
@ApplicationScoped
@Transactional
public class RefundRows {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final String SELECT = """
            select r.*, o.currency from billing_refund r
                join billing_order o on o.tenant_id = r.tenant_id and o.id = r.order_id""";

    @Inject
    private Sql sql;

    @Inject
    private OrderRows orders;

    @Inject
    private ReversalRows reversals;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Written before Stripe hears of it; two wishes at once are looked at one after the other. */
    RefundResult want(OrderId id, Optional<Money> amount, Cause cause) {
        Optional<KeptOrder> order = orders.lock(id);
        if (order.isEmpty()) {
            return new RefundResult.NoSuchOrder();
        }
        KeptOrder kept = order.get();
        if (kept.order().stage() != OrderStage.PAID || kept.intent().isEmpty()) {
            return new RefundResult.NotPaid();
        }
        List<Reversal> known = reversals.of(kept.intent().get());
        if (known.stream().anyMatch(reversal -> reversal.kind() == ReversalKind.DISPUTE
                && reversal.gone().isPositive())) {
            return new RefundResult.Disputed();
        }
        Money left = left(kept, known);
        Money wish = amount.orElse(left);
        return !wish.isPositive() || wish.minorUnits() > left.minorUnits()
                ? new RefundResult.MoreThanLeft(left) : add(id, wish, cause);
    }

    private Money left(KeptOrder kept, List<Reversal> known) {
        long gone = known.stream().mapToLong(reversal -> reversal.gone().minorUnits()).sum();
        long asked = of(kept.order().id()).stream()
                .filter(wanted -> wanted.state() == State.ASKED)
                .mapToLong(wanted -> wanted.amount().minorUnits()).sum();
        Money paid = kept.order().amount();
        return new Money(Math.max(0, paid.minorUnits() - gone - asked), paid.currency());
    }

    private RefundResult add(OrderId order, Money amount, Cause cause) {
        String id = "refund_" + UUID.randomUUID();
        sql.change("""
                insert into billing_refund (id, order_id, amount_minor, wanted_at, wanted_by,
                    state, due_at)
                values (?, ?, ?, ?, ?, 'ASKED', ?)""", id, order.value(), amount.minorUnits(),
                clock.instant(), cause.by(), clock.instant().plus(PAUSE));
        audit.record("refund", "order of " + amount, cause.reason() + ", " + amount + ", " + id);
        return new RefundResult.Asked(find(id).orElseThrow());
    }

    public Optional<WantedRefund> find(String id) {
        return sql.row(SELECT + " where r.id = ?", RefundRows::read, id);
    }

    public List<WantedRefund> of(OrderId order) {
        return sql.rows(SELECT + " where r.order_id = ? order by r.wanted_at, r.id",
                RefundRows::read, order.value());
    }

    /** Takes the right to ask Stripe again; questions get rarer. */
    Optional<WantedRefund> claimQuestion(String id) {
        return sql.change("""
                update billing_refund set due_at = ?::timestamptz + least(interval '1 hour',
                    (?::timestamptz - wanted_at) / 2 + interval '15 seconds')
                where id = ? and state = 'ASKED' and due_at <= ?""", clock.instant(),
                clock.instant(), id, clock.instant()) == 0 ? Optional.empty() : find(id);
    }

    List<String> due(int most) {
        return sql.rows("""
                select id from billing_refund where state = 'ASKED' and due_at <= ?
                order by due_at limit ?""", row -> row.getString("id"), clock.instant(), most);
    }

    void made(String id, String reversal) {
        sql.change("""
                update billing_refund set state = 'MADE', reversal = ?, reason = null
                where id = ? and state = 'ASKED'""", reversal, id);
    }

    void refused(String id, String reason) {
        sql.change("update billing_refund set state = 'REFUSED', reason = ? where id = ?"
                + " and state = 'ASKED'", reason, id);
    }

    void note(String id, String reason) {
        sql.change("update billing_refund set reason = ? where id = ?", reason, id);
    }

    private static WantedRefund read(ResultSet row) throws SQLException {
        return new WantedRefund(row.getString("id"), new OrderId(row.getString("order_id")),
                new Money(row.getLong("amount_minor"),
                        Currency.getInstance(row.getString("currency"))),
                Optional.<Instant>ofNullable(Sql.instant(row, "wanted_at")).orElseThrow(),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reversal")),
                Optional.ofNullable(row.getString("reason")));
    }
}
