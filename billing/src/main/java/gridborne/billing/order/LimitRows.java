package gridborne.billing.order;

import gridborne.billing.stripe.StripeLimits;
import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;

/** The current tenant's limits of one order, or the usual ones. */
@ApplicationScoped
@Transactional
public class LimitRows {

    @Inject
    private Sql sql;

    @Inject
    private CurrentTenant current;

    public OrderLimits limits() {
        Currency currency = current.tenant().currency();
        return sql.row("""
                select least_minor, most_minor from billing_order_limits where currency = ?""",
                row -> new OrderLimits(new Money(row.getLong("least_minor"), currency),
                        new Money(row.getLong("most_minor"), currency)),
                currency.getCurrencyCode()).orElseGet(() ->
                        OrderLimits.usual(currency).narrowedTo(StripeLimits.of(currency)));
    }

    public void set(OrderLimits limits) {
        sql.change("""
                insert into billing_order_limits (currency, least_minor, most_minor)
                values (?, ?, ?)
                on conflict (tenant_id) do update set currency = excluded.currency,
                    least_minor = excluded.least_minor, most_minor = excluded.most_minor""",
                limits.least().currency().getCurrencyCode(), limits.least().minorUnits(),
                limits.most().minorUnits());
    }
}
