package gridborne.portal.view;

import gridborne.payment.PlaceOrderResult;
import gridborne.payment.PlaceOrderResult.Forgotten;
import gridborne.payment.PlaceOrderResult.NotPayable;
import gridborne.payment.PlaceOrderResult.OutsideLimits;
import gridborne.payment.PlaceOrderResult.TooFine;
import gridborne.payment.PlaceOrderResult.WrongCurrency;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OrderCoinsResult.AtTill;
import gridborne.portal.boundary.OrderCoinsResult.NoSuchMeter;
import gridborne.portal.boundary.OrderCoinsResult.NotYourAccount;
import gridborne.portal.boundary.OrderCoinsResult.ProductionMeter;
import gridborne.portal.boundary.OrderCoinsResult.RetiredMeter;
import gridborne.portal.boundary.OrderCoinsResult.TooManyOrders;

/** What people are told when their order cannot be taken. */
public final class OrderRefusalWords {

    private OrderRefusalWords() {
    }

    public static Sentence of(OrderCoinsResult refusal) {
        if (refusal instanceof AtTill till) {
            return of(till.result());
        }
        if (refusal instanceof TooManyOrders tooMany) {
            return Sentence.of("order.tooMany", tooMany.retryAfter());
        }
        if (refusal instanceof RetiredMeter retired) {
            return Sentence.of("refusal.retired", retired.code().value());
        }
        if (refusal instanceof ProductionMeter production) {
            return Sentence.of("refusal.production", production.code().value());
        }
        if (refusal instanceof NotYourAccount) {
            return Sentence.of("order.notYours");
        }
        return refusal instanceof NoSuchMeter unknown
                ? Sentence.of("refusal.noSuchMeter", unknown.code().value())
                : Sentence.of("refusal.noAccount");
    }

    /** What the till said. */
    public static Sentence of(PlaceOrderResult result) {
        if (result instanceof NotPayable) {
            return Sentence.of("order.notPayable");
        }
        if (result instanceof Forgotten) {
            return Sentence.of("order.forgotten");
        }
        if (result instanceof WrongCurrency wrong) {
            return Sentence.of("order.wrongCurrency", wrong.expected().getCurrencyCode());
        }
        if (result instanceof OutsideLimits outside) {
            return Sentence.of("order.outsideLimits", outside.limits().least(),
                    outside.limits().most());
        }
        return result instanceof TooFine fine ? Sentence.of("order.tooFine", fine.step())
                : Sentence.of("order.buysNothing");
    }
}
