package gridborne.billing.payout;

import com.stripe.StripeClient;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import gridborne.billing.payout.PayoutAccountRows.Known;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeClients;
import gridborne.billing.stripe.StripeReply;
import gridborne.grid.AccountNumber;
import gridborne.payment.OnboardingResult;
import gridborne.payment.PayoutAccountState;
import gridborne.payment.PayoutAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Express accounts, each asked for once. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripePayoutAccounts implements PayoutAccounts {

    @Inject
    private PayoutAccountRows rows;

    @Inject
    private StripeClients clients;

    @Override
    @Transactional
    public PayoutAccountState state(AccountNumber account) {
        return rows.find(account).map(Known::state).orElse(PayoutAccountState.NONE);
    }

    @Override
    public PayoutAccountState look(AccountNumber account) {
        return rows.find(account).map(known -> known.fresh() ? known.state() : look(known))
                .orElse(PayoutAccountState.NONE);
    }

    /** Whether Stripe answered about one, so that it is worth asking about the next. */
    @Override
    public boolean lookAtNext() {
        Optional<Known> stale = rows.stale();
        stale.ifPresent(this::look);
        return stale.flatMap(known -> rows.find(known.account())).filter(Known::fresh).isPresent();
    }

    @Override
    public OnboardingResult introduce(AccountNumber account, URI back) {
        Optional<StripeClient> stripe = clients.ofCurrentTenant();
        if (stripe.isEmpty()) {
            return new OnboardingResult.NoUtilityAccount();
        }
        Known known = rows.intend(account);
        return result(open(stripe.get(), known), opened -> {
            PayoutAccountState state = stateOf(opened);
            rows.keep(account, opened.getId(), state);
            return state == PayoutAccountState.READY ? new OnboardingResult.Complete()
                    : result(link(stripe.get(), opened.getId(), back), link ->
                            new OnboardingResult.GoThere(URI.create(link.getUrl())));
        });
    }

    private PayoutAccountState look(Known known) {
        return known.stripeId().flatMap(id -> clients.ofCurrentTenant().map(stripe ->
                        StripeCall.ask(() -> stripe.v1().accounts().retrieve(id))))
                .map(reply -> learn(known, reply)).orElse(known.state());
    }

    private PayoutAccountState learn(Known known, StripeReply<Account> reply) {
        if (reply instanceof StripeReply.Done<Account> done && done.value().getId() != null) {
            PayoutAccountState state = stateOf(done.value());
            rows.keep(known.account(), done.value().getId(), state);
            return state;
        }
        if (reply instanceof StripeReply.Refused<Account>) {
            rows.refused(known.account());
        }
        return known.state();
    }

    private static StripeReply<Account> open(StripeClient stripe, Known known) {
        return StripeCall.ask(() -> known.stripeId().isPresent()
                ? stripe.v1().accounts().retrieve(known.stripeId().get())
                : stripe.v1().accounts().create(AccountCreateParams.builder()
                        .setType(AccountCreateParams.Type.EXPRESS)
                        .setCapabilities(AccountCreateParams.Capabilities.builder()
                                .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                        .setRequested(true).build()).build())
                        .putMetadata("account", known.account().toString()).build(),
                        RequestOptions.builder().setIdempotencyKey("payout-account-" + known.id())
                                .build()));
    }

    private static StripeReply<AccountLink> link(StripeClient stripe, String account, URI back) {
        return StripeCall.ask(() -> stripe.v1().accountLinks().create(
                AccountLinkCreateParams.builder().setAccount(account)
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setReturnUrl(back.toString()).setRefreshUrl(back.toString()).build()));
    }

    private static <T> OnboardingResult result(StripeReply<T> reply,
                                               Function<T, OnboardingResult> done) {
        if (reply instanceof StripeReply.Done<T> answer) {
            return done.apply(answer.value());
        }
        if (reply instanceof StripeReply.Refused<T> refused) {
            return new OnboardingResult.Refused(refused.reason());
        }
        return new OnboardingResult.Unknown(((StripeReply.Unknown<T>) reply).reason());
    }

    /** Stripe's examiners may come back on what they found good. */
    static PayoutAccountState stateOf(Account account) {
        boolean payable = Boolean.TRUE.equals(account.getPayoutsEnabled())
                && account.getCapabilities() != null
                && "active".equals(account.getCapabilities().getTransfers());
        if (payable) {
            return PayoutAccountState.READY;
        }
        boolean complete = Boolean.TRUE.equals(account.getDetailsSubmitted())
                && (account.getRequirements() == null
                        || account.getRequirements().getCurrentlyDue() == null
                        || account.getRequirements().getCurrentlyDue().isEmpty());
        return complete ? PayoutAccountState.IN_REVIEW : PayoutAccountState.DETAILS_MISSING;
    }
}
