package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.AwaitingApproval;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A cash-out and how far it is: awaiting_approval, reserving, transferring, redeeming, paid,
 * returning, releasing, released, refused or rejected. {@code bank}: on_its_way, arrived,
 * sent_back or unknown.
 */
public record PayoutAnswer(String id, String state, Optional<String> reason, AccountNumber account,
                           Coins coins, String amount, Currency currency, String bank,
                           Instant requestedAt, Instant changedAt) {

    static PayoutAnswer of(CashOut cashOut) {
        return new PayoutAnswer(cashOut.id().toString(), name(cashOut.state()),
                cashOut.state().why(), cashOut.account(), cashOut.coins(),
                cashOut.money().decimal(), cashOut.money().currency(),
                cashOut.bank().name().toLowerCase(Locale.ROOT), cashOut.requestedAt(),
                cashOut.changedAt());
    }

    private static String name(CashOutState state) {
        if (state instanceof AwaitingApproval) {
            return "awaiting_approval";
        }
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
