package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.AccountNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.MoneyBack;
import gridborne.payment.Order;
import gridborne.payment.OrderId;
import gridborne.payment.OrderProgress;
import gridborne.payment.OrderStage;
import gridborne.payment.OrderTarget;
import gridborne.payment.Reversal;
import gridborne.payment.ReversalKind;
import gridborne.payment.ReversalState;
import gridborne.portal.boundary.OrderTold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tracker says when money of an order went back or came again (S7.2, S7.6). */
class AnOrdersTrackerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Money PAID = new Money(250, EUR);

    private final Words english = new Words(Locale.UK, BERLIN);
    private final Words german = new Words(Locale.GERMANY, BERLIN);

    @Test
    void saysThatAllOfItWasRefunded() {
        OrderView view = view(reversal(ReversalKind.REFUND, 250, 0, ReversalState.SUCCEEDED),
                "10", "0");

        assertEquals("Your €2.50 went back, and the coins with it.", headline(english, view));
        assertEquals("Ihre 2,50 € gingen zurück, und die Coins mit ihnen.",
                headline(german, view));
        assertEquals("10.00 coins were taken back with it. What was spent already is a debt of"
                + " the account.", trouble(english, view));
    }

    @Test
    void saysHowMuchOfItWasRefunded() {
        OrderView view = view(reversal(ReversalKind.REFUND, 100, 0, ReversalState.SUCCEEDED),
                "4", "1.5");

        assertEquals("€1.00 of your €2.50 went back, and its coins with it.",
                headline(english, view));
        assertEquals("1,00 € von Ihren 2,50 € gingen zurück, und ihre Coins mit ihnen.",
                headline(german, view));
        assertEquals("4,00 Coins wurden dafür zurückgenommen, 1,50 davon vom Zähler.",
                trouble(german, view));
    }

    @Test
    void saysThatABankOnlyAsks() {
        OrderView view = view(reversal(ReversalKind.DISPUTE, 0, 0, ReversalState.INQUIRY), "0",
                "0");

        assertEquals("A bank asks about this payment. No money has moved.",
                headline(english, view));
        assertEquals("Ihre Coins bleiben, wo sie sind.", trouble(german, view));
    }

    @Test
    void saysThatABankHasTakenItAndDecides() {
        OrderView view = view(reversal(ReversalKind.DISPUTE, 250, 0,
                ReversalState.NEEDS_RESPONSE), "0", "0");

        assertEquals("Your bank has taken €2.50 back while it decides.", headline(english, view));
        assertEquals("Ihre Bank hat 2,50 € zurückgeholt, während sie entscheidet.",
                headline(german, view));
        assertEquals("Its coins are being taken back.", trouble(english, view));
        assertFalse(view.isWon());
        assertTrue(view.isLive());
    }

    @Test
    void saysThatADisputeWasLost() {
        OrderView view = view(reversal(ReversalKind.DISPUTE, 250, 0, ReversalState.LOST), "10",
                "0");

        assertEquals("Your bank has taken €2.50 back for good.", headline(english, view));
        assertEquals("Ihre Bank hat 2,50 € endgültig zurückgeholt.", headline(german, view));
    }

    /** Until the coins are gone, too; a bank that thinks again long after is no reason to look. */
    @Test
    void isLookedAtNoMoreOnceADisputeIsLost() {
        assertTrue(view(lost(), "0", "0").isLive());
        assertFalse(view(lost(), "10", "0").isLive());
    }

    private static Reversal lost() {
        return reversal(ReversalKind.DISPUTE, 250, 0, ReversalState.LOST);
    }

    @Test
    void saysThatADisputeWasWon() {
        OrderView view = view(reversal(ReversalKind.DISPUTE, 250, 250, ReversalState.WON), "0",
                "0");

        assertTrue(view.isWon());
        assertEquals("Your payment has arrived. Your coins are on their way.",
                headline(english, view));
        assertTrue(view.trouble().isEmpty());
    }

    /** S7.2: a bank that was never asked did not say no, nor was the payer late. */
    @Test
    void saysWhoseFaultItIsThatNothingWasPaid() {
        OrderView refused = notPaid(OrderStage.REFUSED,
                "Stripe does not take this payment, nothing was taken: Invalid currency");
        OrderView neverOpened = notPaid(OrderStage.EXPIRED,
                "The payment page could not be opened, nothing was taken.");

        assertEquals("Stripe does not take this payment. Nothing was taken; please tell your"
                + " utility.", headline(english, refused));
        assertEquals("Die Bezahlseite ließ sich nicht öffnen. Es wurde nichts abgebucht; bitte"
                + " bestellen Sie noch einmal.", headline(german, neverOpened));
        assertEquals("Your bank said no, nothing was taken.", headline(english,
                notPaid(OrderStage.REFUSED, "Your bank said no, nothing was taken. Closed.")));
    }

    private static OrderView notPaid(OrderStage stage, String reason) {
        Order order = new Order(OrderId.of(new byte[OrderId.RANDOM_BYTES]), PAID,
                new CoinPrice(new Money(25, EUR)), Coins.parse("10"),
                new OrderTarget.Account(new AccountNumber(3)), stage, NOON, NOON,
                Optional.of(reason), Optional.empty(), Optional.empty());
        OrderProgress progress = OrderProgress.of(order, Optional.empty(), Optional.empty(),
                Optional.empty());
        return new OrderView(new OrderTold(order, progress, Optional.empty(), Optional.empty()),
                "");
    }

    private static String headline(Words words, OrderView view) {
        return words.tell(view.headline()).replace('\u00a0', ' ');
    }

    private static String trouble(Words words, OrderView view) {
        return words.tell(view.trouble().orElseThrow()).replace('\u00a0', ' ');
    }

    private static Reversal reversal(ReversalKind kind, long withdrawn, long reinstated,
                                     ReversalState state) {
        return new Reversal("re_1", kind, "pi_1", new Money(withdrawn, EUR),
                new Money(reinstated, EUR), state, Optional.empty(), NOON, Optional.empty());
    }

    private static OrderView view(Reversal reversal, String taken, String fromMeter) {
        MoneyBack back = new MoneyBack(PAID, List.of(reversal), List.of(), Coins.parse(taken),
                Coins.parse(fromMeter), List.of());
        Order order = new Order(OrderId.of(new byte[OrderId.RANDOM_BYTES]), PAID,
                new CoinPrice(new Money(25, EUR)), Coins.parse("10"),
                new OrderTarget.Account(new AccountNumber(3)), OrderStage.PAID, NOON, NOON,
                Optional.empty(), Optional.empty(), Optional.empty());
        OrderProgress progress = OrderProgress.of(order, Optional.empty(), Optional.empty(),
                Optional.empty()).with(back);
        return new OrderView(new OrderTold(order, progress, Optional.empty(), Optional.of(back)),
                "");
    }
}
