package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.mail.MailAddress;
import gridborne.payment.Order;
import gridborne.payment.OrderLetters;
import gridborne.payment.OrderStage;
import gridborne.payment.OrderTarget;
import gridborne.tenants.database.Counters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives the coins of a paid order: once, together with the note that it is paid (S7.3). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Fulfilment {

    @Inject
    private OrderRows rows;

    @Inject
    private Journal journal;

    @Inject
    private Counters counters;

    @Inject
    private CurrentTenant current;

    @Inject
    private OrderLetters letters;

    /**
     * The order is locked by the caller, who has made sure that this payment is the order's.
     *
     * @param session Stripe's page, where it was not known yet
     * @param intent Stripe's payment: refunds and disputes name it
     */
    public void fulfil(KeptOrder locked, Optional<String> session, Optional<String> intent) {
        Order order = locked.order();
        if (order.stage().rises(OrderStage.PAID)) {
            rows.fulfilled(locked, deliver(order, new Cause(locked.createdBy(),
                    "coins bought for " + order.amount())), session, intent);
            receipt(locked);
        }
    }

    /** Where an address was given; one that cannot be one is nobody's. */
    private void receipt(KeptOrder paid) {
        paid.wishes().email().filter(MailAddress::isOne).map(MailAddress::new).ifPresent(to ->
                letters.paid(rows.find(paid.order().id()).orElseThrow().order(), to,
                        paid.wishes().language()));
    }

    private Delivery deliver(Order order, Cause cause) {
        if (order.target() instanceof OrderTarget.Account own) {
            return credited(order, own.account(), Optional.empty(), cause);
        }
        if (order.target() instanceof OrderTarget.MeterOf own) {
            return credited(order, own.payer(), Optional.of(own.meter()), cause);
        }
        AccountNumber guest = new AccountNumber(counters.next("account"));
        journal.append(new Operation.OpenAccount(guest), cause);
        MeterNumber meter = ((OrderTarget.MeterByGuest) order.target()).meter();
        return credited(order, guest, Optional.of(meter), cause);
    }

    private Delivery credited(Order order, AccountNumber account, Optional<MeterNumber> meter,
                              Cause cause) {
        SequenceNumber credit = journal.append(new Operation.Credit(account, order.coins(),
                OrderReference.of(current.id(), order.id())), cause);
        Optional<SequenceNumber> fund = meter.map(number -> journal.append(
                new Operation.Fund(account, number, order.coins()), cause));
        return new Delivery(account, new Order.Fulfilled(credit, fund));
    }
}
