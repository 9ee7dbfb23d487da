package gridborne.portal.rest;

import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.payment.MoneyBack;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What went back of an order's money, and the coins that followed it. */
public record MoneyBackAnswer(String paid, String gone, String left, Currency currency,
                              Coins coinsTaken, Coins coinsFromMeter,
                              List<ReversalAnswer> reversals, List<RefundAnswer> refunds,
                              List<Movement> movements) {

    /**
     * A movement of coins: {@code take_back}, {@code restore}, {@code unfund}, {@code fund_again}.
     */
    public record Movement(String kind, Coins coins, SequenceNumber operation, String state) {

        static Movement of(MoneyBack.Moved moved) {
            return new Movement(moved.kind().name().toLowerCase(Locale.ROOT), moved.coins(),
                    moved.operation().sequence(), name(moved.operation().state()));
        }

        private static String name(OperationState state) {
            return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    static MoneyBackAnswer of(MoneyBack back) {
        return new MoneyBackAnswer(back.paid().decimal(), back.gone().decimal(),
                back.left().decimal(), back.paid().currency(), back.taken(), back.fromMeter(),
                back.reversals().stream().map(ReversalAnswer::of).toList(),
                back.wanted().stream().map(RefundAnswer::of).toList(),
                back.moved().stream().map(Movement::of).toList());
    }
}
