package gridborne.it.money;

import java.util.List;
import java.util.function.Consumer;

/** What payers, banks and people at the dashboard do with an order of 3.00, and where it ends. */
enum OrderStory {
    CARD("credited", "0.00", "0", OrderStory::pay),
    DEBIT("credited", "0.00", "0", order -> debit(order, "succeeded")),
    FAILED_DEBIT("refused", "", "", order -> debit(order, "failed")),
    NOT_PAID("expired", "", "", order -> order.utility().stripe.post(
            "/v1/checkout/sessions/" + order.order().session() + "/expire")),
    PARTIAL_REFUNDS("partly_refunded", "0.75", "2.5", order -> {
        pay(order);
        order.refundInDashboard("25");
        order.refundInDashboard("50");
    }),
    FAILED_REFUND("credited", "0.00", "0", order -> {
        pay(order);
        command(order, "refunds/" + order.refundInDashboard("300") + "/fail");
    }),
    LOST_DISPUTE("disputed", "3.00", "10", order -> {
        pay(order);
        command(order, "disputes/" + order.dispute() + "/lose");
    }),
    DISPUTE_LOST_THEN_WON("credited", "0.00", "0", order -> {
        pay(order);
        String dispute = order.dispute();
        command(order, "disputes/" + dispute + "/lose");
        command(order, "disputes/" + dispute + "/win");
    });

    static final List<OrderStory> PAYMENTS = List.of(CARD, DEBIT, FAILED_DEBIT, NOT_PAID);
    static final List<OrderStory> REVERSALS = List.of(PARTIAL_REFUNDS, FAILED_REFUND,
            LOST_DISPUTE, DISPUTE_LOST_THEN_WON);

    private final String end;
    /** Empty where nothing was ever paid. */
    private final String gone;
    private final String taken;
    private final Consumer<AReversedOrder> story;

    OrderStory(String end, String gone, String taken, Consumer<AReversedOrder> story) {
        this.end = end;
        this.gone = gone;
        this.taken = taken;
        this.story = story;
    }

    void happen(AReversedOrder order) {
        story.accept(order);
    }

    void awaitEnd(AReversedOrder order) {
        order.awaitOrderState(end);
        if (!gone.isEmpty()) {
            order.awaitTaken(gone, taken);
        }
    }

    /** The coins that an order leaves to whoever placed it. */
    String coinsLeft() {
        return switch (this) {
            case FAILED_DEBIT, NOT_PAID, LOST_DISPUTE -> "0";
            case PARTIAL_REFUNDS -> "7.5";
            default -> "10";
        };
    }

    private static void pay(AReversedOrder order) {
        order.utility().stripe.pay(order.order().session(), PayingUtility.GOOD_CARD);
    }

    private static void debit(AReversedOrder order, String outcome) {
        String session = order.order().session();
        order.utility().stripe.pay(session, PayingUtility.GOOD_DEBIT);
        command(order, "payments/" + session + "/settle", "outcome", outcome);
    }

    private static void command(AReversedOrder order, String path, String... form) {
        order.utility().stripe.command(path, form);
    }
}
