package gridborne.portal.timer;

import gridborne.payment.Orders;
import gridborne.payment.PaymentEvents;
import gridborne.payment.Refunds;
import gridborne.portal.boundary.ParkedPayments;
import gridborne.reconciliation.Reconciliations;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * What Stripe told and nobody handled yet, and what it has not told, on every node, by itself: a
 * slow Stripe holds up no hour.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MoneyTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private PaymentEvents events;

    @Inject
    private ParkedPayments parked;

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private Reconciliations reconciliations;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.MONEY, this::turn);
    }

    private void turn(Tenant tenant) {
        if (tenant.state() == TenantState.READY) {
            current.within(tenant.id(), () -> {
                events.handleDue();
                parked.look();
                orders.followUp();
                refunds.followUp();
                reconciliations.nightly();
            });
        }
    }
}
