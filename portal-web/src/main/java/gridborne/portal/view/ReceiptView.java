package gridborne.portal.view;

import gridborne.grid.TransactionHash;
import gridborne.payment.MoneyBack;
import gridborne.payment.Order;
import gridborne.payment.OrderStep;
import gridborne.payment.OrderTarget;
import gridborne.portal.boundary.OrderTold;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A receipt as lines of what and how much: the page and the file say the same. */
public record ReceiptView(String utility, String number, List<Line> lines) {

    /** @param transaction where the line's value is one, to look at */
    public record Line(String label, String value, Optional<TransactionHash> transaction) {
    }

    public ReceiptView {
        lines = List.copyOf(lines);
    }

    public static ReceiptView of(OrderTold told, Tenant tenant, Words words) {
        Order order = told.order();
        List<Line> lines = new ArrayList<>();
        lines.add(line(words, "number", order.id().value()));
        lines.add(line(words, "paidAt", words.exactMoment(order.stageAt())));
        lines.add(line(words, "amount", words.money(order.amount())));
        lines.add(line(words, "coins", words.exactCoins(order.coins())));
        lines.add(line(words, "price", words.money(order.price().perCoin())));
        lines.add(line(words, "for", whom(told, words)));
        lines.add(transaction(told, words));
        lines.add(line(words, "from", tenant.name()));
        told.back().filter(back -> back.gone().isPositive())
                .ifPresent(back -> lines.addAll(gone(back, words)));
        return new ReceiptView(tenant.name(), order.id().value(), lines);
    }

    private static Line line(Words words, String what, String value) {
        return new Line(words.say("receipt." + what), value, Optional.empty());
    }

    private static String whom(OrderTold told, Words words) {
        return told.meter().map((Meter meter) -> words.say("receipt.meter", meter.name(),
                        meter.code().value()))
                .orElseGet(() -> words.say("receipt.account", account(told)));
    }

    private static String account(OrderTold told) {
        return told.order().target() instanceof OrderTarget.Account own
                ? own.account().toString() : "";
    }

    /** What went back, what remains, and the coins that went with it (S7.6). */
    private static List<Line> gone(MoneyBack back, Words words) {
        List<Line> lines = new ArrayList<>();
        back.reversals().stream().filter(reversal -> reversal.gone().isPositive())
                .forEach(reversal -> lines.add(new Line(words.say("receipt." + reversal.kind()),
                        words.say("receipt.goneAt", reversal.gone(),
                                words.day(reversal.openedAt())), Optional.empty())));
        lines.add(line(words, "left", words.money(back.left())));
        lines.add(line(words, "taken", words.exactCoins(back.taken())));
        lines.add(new Line(words.say("receipt.takenBy"), back.takenBy()
                .map(TransactionHash::value).orElseGet(() -> words.say("receipt.pending")),
                back.takenBy()));
        return lines;
    }

    private static Line transaction(OrderTold told, Words words) {
        Optional<TransactionHash> hash = told.progress().steps().stream()
                .map(OrderStep::transaction).flatMap(Optional::stream).findFirst();
        return new Line(words.say("receipt.transaction"), hash.map(TransactionHash::value)
                .orElseGet(() -> words.say("receipt.pending")), hash);
    }
}
