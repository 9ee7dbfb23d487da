package gridborne.portal.rest;

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
import gridborne.portal.rest.problem.ProblemException;

/** Why an order was not taken, for scripts. */
final class OrderRefusals {

    private OrderRefusals() {
    }

    static ProblemException problem(OrderCoinsResult result) {
        if (result instanceof NoSuchMeter unknown) {
            return ProblemException.notFound("There is no meter " + unknown.code()
                    + " here. Check the code on its sticker.");
        }
        if (result instanceof TooManyOrders tooMany) {
            return ProblemException.tooMany(tooMany.retryAfter());
        }
        return ProblemException.refused(result instanceof AtTill till ? atTill(till.result())
                : sentence(result));
    }

    private static String sentence(OrderCoinsResult result) {
        if (result instanceof RetiredMeter retired) {
            return "Meter " + retired.code() + " is retired; coins on it would be lost.";
        }
        if (result instanceof ProductionMeter production) {
            return "Meter " + production.code() + " produces; it earns coins and is not funded.";
        }
        return result instanceof NotYourAccount other
                ? "Coins are bought for one's own account or for a meter; " + other.account()
                        + " is not yours. To give somebody coins, transfer yours."
                : "You hold no coins here. Name a meter, or sign in as somebody who does.";
    }

    private static String atTill(PlaceOrderResult result) {
        if (result instanceof NotPayable) {
            return "This utility takes no cards yet: its admin has not connected Stripe.";
        }
        if (result instanceof Forgotten) {
            return "The person this order is by or for was erased just now; nothing was ordered.";
        }
        if (result instanceof WrongCurrency wrong) {
            return "Coins are sold in " + wrong.expected().getCurrencyCode() + " here.";
        }
        if (result instanceof OutsideLimits outside) {
            return "One order is of " + outside.limits().least() + " to "
                    + outside.limits().most() + ".";
        }
        return result instanceof TooFine fine
                ? "Cards carry steps of " + fine.step() + "; send an amount in such steps."
                : "This amount does not buy a single microcoin.";
    }
}
