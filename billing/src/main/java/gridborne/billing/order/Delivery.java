package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.grid.CausedOperation;
import gridborne.grid.Cause;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.payment.Order;
import gridborne.payment.OrderTarget;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a paid order's coins go through: perhaps an account that is opened for a guest, the credit,
 * perhaps the funding of a meter.
 */
record Delivery(PaidOrder paid, AccountNumber account, boolean opens, PaymentReference reference) {

    /** @param guest gives the number of an account for a guest */
    static Delivery of(PaidOrder paid, Supplier<AccountNumber> guest, PaymentReference reference) {
        OrderTarget target = paid.locked().order().target();
        if (target instanceof OrderTarget.Account own) {
            return new Delivery(paid, own.account(), false, reference);
        }
        return target instanceof OrderTarget.MeterOf own
                ? new Delivery(paid, own.payer(), false, reference)
                : new Delivery(paid, guest.get(), true, reference);
    }

    static boolean isToGuest(PaidOrder paid) {
        return paid.locked().order().target() instanceof OrderTarget.MeterByGuest;
    }

    List<CausedOperation> operations() {
        Order order = paid.locked().order();
        List<Operation> operations = new ArrayList<>();
        if (opens) {
            operations.add(new Operation.OpenAccount(account));
        }
        operations.add(new Operation.Credit(account, order.coins(), reference));
        meter().ifPresent(meter ->
                operations.add(new Operation.Fund(account, meter, order.coins())));
        Cause cause = new Cause(paid.locked().createdBy(), "coins bought for " + order.amount());
        return operations.stream().map(one -> new CausedOperation(one, cause)).toList();
    }

    /** The numbers that its operations got, taken from those of all. */
    Order.Fulfilled fulfilled(Iterator<SequenceNumber> numbers) {
        if (opens) {
            numbers.next();
        }
        return new Order.Fulfilled(numbers.next(), meter().map(funded -> numbers.next()));
    }

    private Optional<MeterNumber> meter() {
        OrderTarget target = paid.locked().order().target();
        if (target instanceof OrderTarget.MeterOf own) {
            return Optional.of(own.meter());
        }
        return target instanceof OrderTarget.MeterByGuest guest ? Optional.of(guest.meter())
                : Optional.empty();
    }
}
