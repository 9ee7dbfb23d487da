package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.grid.Journal;
import gridborne.grid.SequenceNumber;
import gridborne.mail.MailAddress;
import gridborne.payment.OrderLetters;
import gridborne.payment.OrderStage;
import gridborne.tenants.database.Counters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;

/** Gives the coins of paid orders: once, together with the note that they are paid (S7.3). */
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

    public void fulfil(PaidOrder paid) {
        fulfil(List.of(paid));
    }

    /** Each order stands in the list once. All locks on orders come before the journal's. */
    public void fulfil(List<PaidOrder> payments) {
        List<PaidOrder> rising = payments.stream()
                .filter(paid -> paid.locked().order().stage().rises(OrderStage.PAID)).toList();
        if (rising.isEmpty()) {
            return;
        }
        PrimitiveIterator.OfLong guests = counters.next("account",
                (int) rising.stream().filter(Delivery::isToGuest).count()).iterator();
        List<Delivery> deliveries = rising.stream().map(paid -> delivery(paid, guests)).toList();
        Iterator<SequenceNumber> numbers = journal.appendAll(deliveries.stream()
                .flatMap(delivery -> delivery.operations().stream()).toList()).iterator();
        rows.fulfilled(deliveries, numbers);
        rising.forEach(paid -> receipt(paid.locked()));
    }

    private Delivery delivery(PaidOrder paid, PrimitiveIterator.OfLong guests) {
        return Delivery.of(paid, () -> new AccountNumber(guests.nextLong()),
                OrderReference.of(current.id(), paid.locked().order().id()));
    }

    /** Where an address was given; one that cannot be one is nobody's. */
    private void receipt(KeptOrder paid) {
        paid.wishes().email().filter(MailAddress::isOne).map(MailAddress::new).ifPresent(to ->
                letters.paid(rows.find(paid.order().id()).orElseThrow().order(), to,
                        paid.wishes().language()));
    }
}
