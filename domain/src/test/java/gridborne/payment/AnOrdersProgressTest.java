package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.grid.Direction;
import gridborne.grid.JournalEntry;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.OrderProgress.Evidence;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S7.2: what Stripe said, and then only what the chain confirmed. */
class AnOrdersProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final MeterNumber LAMP = new MeterNumber(7);
    private static final TransactionHash HASH = new TransactionHash("0x" + "ab".repeat(32));
    private static final OrderTarget GUEST = new OrderTarget.MeterByGuest(LAMP);
    private static final OrderTarget OWN = new OrderTarget.Account(new AccountNumber(3));

    private static Order order(OrderStage stage, OrderTarget target) {
        return new Order(OrderId.of(new byte[OrderId.RANDOM_BYTES]), new Money(200, EUR),
                new CoinPrice(new Money(25, EUR)), Coins.parse("8"), target, stage, NOON,
                NOON.plusSeconds(60), Optional.of("because"), Optional.empty(), Optional.empty());
    }

    private static Optional<Evidence> evidence(OperationState state) {
        return Optional.of(new Evidence(new JournalEntry(new SequenceNumber(1), "Credit",
                new Cause("guest", "test"), NOON.plusSeconds(61), state),
                Optional.of(NOON.plusSeconds(62))));
    }

    private static Optional<Evidence> confirmed() {
        return evidence(new OperationState.Confirmed(HASH, 5));
    }

    private static Optional<MeterState> lamp(String balance, boolean connected) {
        return Optional.of(new MeterState(LAMP, Direction.CONSUMPTION, AccountNumber.UTILITY,
                new Register(1_000), Coins.parse(balance), connected, false));
    }

    private static List<OrderState> names(OrderProgress progress) {
        return progress.steps().stream().map(OrderStep::name).toList();
    }

    @Test
    void saysCreatedUntilStripeHasSpoken() {
        for (OrderStage stage : List.of(OrderStage.CREATED, OrderStage.OPEN,
                OrderStage.WAITING)) {
            Order order = order(stage, GUEST);
            OrderProgress progress = OrderProgress.of(order, Optional.empty(), Optional.empty(),
                    lamp("0", false));

            assertEquals(OrderState.CREATED, progress.state());
            assertEquals(Optional.of("because"), progress.reason());
            assertFalse(progress.isFinal(order));
        }
    }

    @Test
    void endsWhereStripeEndsIt() {
        Order refused = order(OrderStage.REFUSED, GUEST);
        Order expired = order(OrderStage.EXPIRED, OWN);

        OrderProgress no = OrderProgress.of(refused, Optional.empty(), Optional.empty(),
                Optional.empty());
        OrderProgress late = OrderProgress.of(expired, Optional.empty(), Optional.empty(),
                Optional.empty());

        assertEquals(List.of(OrderState.CREATED, OrderState.REFUSED), names(no));
        assertEquals(List.of(OrderState.CREATED, OrderState.EXPIRED), names(late));
        assertTrue(no.isFinal(refused));
        assertTrue(late.isFinal(expired));
        assertEquals(NOON.plusSeconds(60), no.steps().get(1).at());
    }

    @Test
    void countsNothingThatTheChainHasNotConfirmed() {
        Order order = order(OrderStage.PAID, GUEST);

        OrderProgress queued = OrderProgress.of(order, evidence(new OperationState.Queued()),
                evidence(new OperationState.Queued()), lamp("0", false));
        OrderProgress sent = OrderProgress.of(order, confirmed(),
                evidence(new OperationState.Sent(HASH)), lamp("0", false));

        assertEquals(OrderState.PAID, queued.state());
        assertEquals(OrderState.CREDITED, sent.state());
        assertEquals(Optional.empty(), sent.reason());
        assertFalse(sent.isFinal(order));
    }

    @Test
    void isOverForAnAccountWhenCredited() {
        Order order = order(OrderStage.PAID, OWN);

        OrderProgress progress = OrderProgress.of(order, confirmed(), Optional.empty(),
                Optional.empty());

        assertEquals(OrderState.CREDITED, progress.state());
        assertTrue(progress.isFinal(order));
        assertEquals(Optional.of(HASH), progress.steps().get(2).transaction());
        assertEquals(NOON.plusSeconds(62), progress.steps().get(2).at());
    }

    @Test
    void isOverForAMeterWhenItHasPower() {
        Order order = order(OrderStage.PAID, GUEST);

        OrderProgress progress = OrderProgress.of(order, confirmed(), confirmed(),
                lamp("8", true));

        assertEquals(List.of(OrderState.CREATED, OrderState.PAID, OrderState.CREDITED,
                OrderState.FUNDED, OrderState.RECONNECTED), names(progress));
        assertTrue(progress.isFinal(order));
        assertEquals(Optional.empty(), progress.reason());
    }

    @Test
    void saysWhyAMeterIsStillDark() {
        Order order = order(OrderStage.PAID, GUEST);

        OrderProgress owing = OrderProgress.of(order, confirmed(), confirmed(),
                lamp("-2.5", false));
        OrderProgress used = OrderProgress.of(order, confirmed(), confirmed(), lamp("0", false));

        assertEquals(OrderState.FUNDED, owing.state());
        assertEquals(Optional.of("The meter still owes 2.5 coins."), owing.reason());
        assertEquals(Optional.of("The meter has used these coins meanwhile."), used.reason());
    }

    @Test
    void saysWhatTheContractRefused() {
        Order order = order(OrderStage.PAID, GUEST);

        OrderProgress progress = OrderProgress.of(order, confirmed(),
                evidence(new OperationState.Refused(HASH, "the meter is retired")),
                lamp("0", false));

        assertEquals(OrderState.CREDITED, progress.state());
        assertEquals(Optional.of("The contract refused it: the meter is retired"),
                progress.reason());
        assertFalse(progress.isFinal(order));
    }
}
