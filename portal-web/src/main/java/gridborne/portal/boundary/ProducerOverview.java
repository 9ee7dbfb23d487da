package gridborne.portal.boundary;

import gridborne.payment.CashOutTerms;
import gridborne.payment.Earnings;
import gridborne.payment.PayoutAccountState;

/** What a producer can cash out, on what terms, and whether Stripe knows whom to pay. */
public record ProducerOverview(Earnings earnings, CashOutTerms terms,
                               PayoutAccountState payoutAccount) {
}
