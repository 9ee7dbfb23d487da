package gridborne.portal.view;

import gridborne.payment.PayoutAccountState;
import gridborne.portal.boundary.ProducerOverview;
import java.util.List;
import java.util.Optional;

/** What a producer sees of her earnings; without an account on the chain there is no overview. */
public record EarningsView(Optional<ProducerOverview> overview, List<CashOutRow> cashOuts) {

    public EarningsView {
        cashOuts = List.copyOf(cashOuts);
    }

    public boolean canCashOut() {
        return isKnownAtStripe() && overview.filter(all ->
                all.earnings().available().isPositive()).isPresent();
    }

    public boolean isKnownAtStripe() {
        return overview.filter(all -> all.payoutAccount() == PayoutAccountState.READY)
                .isPresent();
    }

    /** What is missing before anybody can be paid. */
    public Sentence introduction() {
        return Sentence.of("earnings.account." + overview.map(ProducerOverview::payoutAccount)
                .orElse(PayoutAccountState.NONE));
    }

    /** While Stripe looks at the papers there is nothing to tell it. */
    public boolean canIntroduce() {
        return overview.filter(all -> all.payoutAccount() != PayoutAccountState.READY
                && all.payoutAccount() != PayoutAccountState.IN_REVIEW).isPresent();
    }
}
