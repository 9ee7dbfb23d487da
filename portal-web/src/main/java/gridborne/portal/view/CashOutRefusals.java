package gridborne.portal.view;

import gridborne.payment.ApprovalResult;
import gridborne.payment.ApprovalResult.OwnLimit;
import gridborne.payment.ApprovalResult.OwnRequest;
import gridborne.payment.CashOutResult;
import gridborne.payment.CashOutResult.TooFewCoins;
import gridborne.payment.CashOutResult.TooSmall;
import gridborne.payment.OnboardingResult;
import gridborne.payment.OnboardingResult.NoUtilityAccount;
import gridborne.payment.OnboardingResult.Refused;

/** What people are told when coins do not become money as wished. */
public final class CashOutRefusals {

    private CashOutRefusals() {
    }

    public static Sentence of(CashOutResult refusal) {
        if (refusal instanceof TooFewCoins few) {
            return Sentence.of("earnings.tooFew", few.available(), few.wanted());
        }
        return refusal instanceof TooSmall small
                ? Sentence.of("earnings.tooSmall", small.money(), small.minimum())
                : Sentence.of("earnings.account.DETAILS_MISSING");
    }

    public static Sentence of(OnboardingResult refusal) {
        if (refusal instanceof Refused refused) {
            return Sentence.of("earnings.stripe.refused", ReasonWords.of(refused.reason()));
        }
        return refusal instanceof NoUtilityAccount ? Sentence.of("earnings.stripe.none")
                : Sentence.of("earnings.stripe.silent");
    }

    public static Sentence of(ApprovalResult refusal) {
        if (refusal instanceof OwnRequest) {
            return Sentence.of("approvals.ownRequest");
        }
        return refusal instanceof OwnLimit ? Sentence.of("approvals.ownLimit")
                : Sentence.of("approvals.decided");
    }
}
