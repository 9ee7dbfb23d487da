package gridborne.portal.view;

import gridborne.payment.PlaceOrderResult;
import gridborne.payment.PlaceOrderResult.NotPayable;
import gridborne.payment.PlaceOrderResult.OutsideLimits;
import gridborne.payment.PlaceOrderResult.TooFine;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OrderCoinsResult.AtTill;
import gridborne.portal.boundary.OrderCoinsResult.NoSuchMeter;
import gridborne.portal.boundary.OrderCoinsResult.ProductionMeter;
import gridborne.portal.boundary.OrderCoinsResult.RetiredMeter;

/** What people are told when their order cannot be taken. */
public final class OrderRefusalWords {

    private OrderRefusalWords() {
    }

    public static Sentence of(OrderCoinsResult refusal) {
        if (refusal instanceof AtTill till) {
            return atTill(till.result());
        }
        if (refusal instanceof RetiredMeter retired) {
            return Sentence.of("refusal.retired", retired.code().value());
        }
        if (refusal instanceof ProductionMeter production) {
            return Sentence.of("refusal.production", production.code().value());
        }
        return refusal instanceof NoSuchMeter unknown
                ? Sentence.of("refusal.noSuchMeter", unknown.code().value())
                : Sentence.of("refusal.noAccount");
    }

    private static Sentence atTill(PlaceOrderResult result) {
        if (result instanceof NotPayable) {
            return Sentence.of("order.notPayable");
        }
        if (result instanceof OutsideLimits outside) {
            return Sentence.of("order.outsideLimits", outside.limits().least(),
                    outside.limits().most());
        }
        return result instanceof TooFine fine ? Sentence.of("order.tooFine", fine.step())
                : Sentence.of("order.invalid");
    }
}
