package gridborne.portal.rest;

import gridborne.portal.boundary.SpendResult;
import gridborne.portal.boundary.SpendResult.NoOwnAccount;
import gridborne.portal.boundary.SpendResult.NoSuchAccount;
import gridborne.portal.boundary.SpendResult.NoSuchMeter;
import gridborne.portal.boundary.SpendResult.OnItsWay;
import gridborne.portal.boundary.SpendResult.ProductionMeter;
import gridborne.portal.boundary.SpendResult.RetiredMeter;
import gridborne.portal.boundary.SpendResult.TooFewCoins;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.ws.rs.core.Response;

/** What is answered where coins are spent. */
final class Spending {

    private Spending() {
    }

    static Response answer(SpendResult result) {
        if (result instanceof OnItsWay onItsWay) {
            return Response.status(202).entity(new OperationRef(onItsWay.operation())).build();
        }
        if (result instanceof NoSuchMeter unknown) {
            throw ProblemException.notFound("There is no meter " + unknown.code()
                    + " here. Check the code on its sticker.");
        }
        throw ProblemException.refused(sentence(result));
    }

    private static String sentence(SpendResult refusal) {
        if (refusal instanceof TooFewCoins tooFew) {
            return "There are " + tooFew.balance() + " on your account, which is less than "
                    + tooFew.wanted().decimal() + ". Top up first.";
        }
        if (refusal instanceof RetiredMeter retired) {
            return "Meter " + retired.code() + " is retired; coins on it would be lost.";
        }
        if (refusal instanceof ProductionMeter production) {
            return "Meter " + production.code() + " produces; it earns coins and is not funded.";
        }
        if (refusal instanceof NoSuchAccount unknown) {
            return "There is nobody here for whom " + unknown.account()
                    + " stands, or they hold no coins.";
        }
        return refusal instanceof NoOwnAccount ? "You hold no coins here."
                : "These coins are yours already. Name another account.";
    }
}
