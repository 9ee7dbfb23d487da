package gridborne.stack.stripe;

import gridborne.stack.stripe.api.Agenda;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.checkout.ChallengePage;
import gridborne.stack.stripe.checkout.Checkout;
import gridborne.stack.stripe.checkout.CheckoutSessions;
import gridborne.stack.stripe.checkout.PaymentPage;
import gridborne.stack.stripe.connect.ConnectedAccounts;
import gridborne.stack.stripe.connect.Onboarding;
import gridborne.stack.stripe.connect.Onboarding.Verdict;
import gridborne.stack.stripe.connect.OnboardingPages;
import gridborne.stack.stripe.connect.Payouts;
import gridborne.stack.stripe.connect.Reversals;
import gridborne.stack.stripe.connect.Transfers;
import gridborne.stack.stripe.control.DeliveryControl;
import gridborne.stack.stripe.control.MoneyControl;
import gridborne.stack.stripe.control.PaymentControl;
import gridborne.stack.stripe.events.Deliveries;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.events.WebhookEndpoints;
import gridborne.stack.stripe.http.PageCounter;
import gridborne.stack.stripe.money.Balances;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.payments.Charges;
import gridborne.stack.stripe.payments.Customers;
import gridborne.stack.stripe.payments.Disputes;
import gridborne.stack.stripe.payments.PaymentIntents;
import gridborne.stack.stripe.payments.PaymentMethods;
import gridborne.stack.stripe.payments.Payments;
import gridborne.stack.stripe.payments.Refunds;
import java.util.Optional;

/** Everything Stripe has a word for, and who needs whom. */
final class Concepts {

    private final WebhookEndpoints endpoints = new WebhookEndpoints();
    private final Events events = new Events(endpoints);
    private final Ledger ledger = new Ledger();
    private final Balances balances = new Balances(ledger);
    private final Charges charges = new Charges(events, ledger);
    private final Disputes disputes = new Disputes(events, ledger, charges);
    private final Refunds refunds = new Refunds(events, ledger, charges, disputes);
    private final PaymentMethods methods = new PaymentMethods(events);
    private final Customers customers = new Customers(events, methods);
    private final Payments payments = new Payments(events, charges, disputes, methods);
    private final PaymentIntents intents = new PaymentIntents(events, payments, methods);
    private final CheckoutSessions sessions = new CheckoutSessions(events);
    private final Checkout checkout = new Checkout(events, payments, intents, methods, customers);
    private final ConnectedAccounts accounts = new ConnectedAccounts(events);
    private final Onboarding onboarding = new Onboarding(events, accounts);
    private final Payouts payouts = new Payouts(events, ledger);
    private final Transfers transfers = new Transfers(events, ledger, charges, payouts);
    private final Reversals reversals = new Reversals(events, ledger);

    WebhookEndpoints endpoints() {
        return endpoints;
    }

    Routes api() {
        Routes routes = new Routes();
        accounts.addTo(routes);
        balances.addTo(routes);
        charges.addTo(routes);
        customers.addTo(routes);
        disputes.addTo(routes);
        endpoints.addTo(routes);
        events.addTo(routes);
        intents.addTo(routes);
        methods.addTo(routes);
        onboarding.addTo(routes);
        payouts.addTo(routes);
        refunds.addTo(routes);
        reversals.addTo(routes);
        sessions.addTo(routes);
        transfers.addTo(routes);
        return routes;
    }

    Routes control(Deliveries deliveries) {
        Routes routes = new Routes();
        new PaymentControl(checkout, payments, refunds, disputes).addTo(routes);
        money().addTo(routes);
        new DeliveryControl(deliveries, endpoints).addTo(routes);
        return routes;
    }

    MoneyControl money() {
        return new MoneyControl(onboarding, payouts, ledger);
    }

    void addTo(PageCounter pages) {
        OnboardingPages onboardingPages = new OnboardingPages(onboarding, ledger);
        pages.add("/c/pay/", new PaymentPage(checkout)::answer)
                .add("/3ds/", new ChallengePage(checkout)::answer)
                .add("/setup/e/", onboardingPages::link)
                .add("/setup/f/", onboardingPages::form)
                .add("/express/", onboardingPages::dashboard);
    }

    /** What time brings. */
    void addTo(Agenda agenda) {
        agenda.meaning(CheckoutSessions.EXPIRES, sessions::expire);
        agenda.meaning(Payments.DEBIT_SETTLES, payments::settle);
        agenda.meaning(Refunds.ARRIVES, refunds::arrive);
        agenda.meaning(Refunds.FAILS, (world, refund) -> refunds.fail(world, refund,
                "expired_or_canceled_card"));
        agenda.meaning(Disputes.IS_WON, (world, dispute) -> disputes.win(world, dispute,
                Optional.empty()));
        agenda.meaning(Disputes.IS_LOST, disputes::lose);
        agenda.meaning(Onboarding.IS_VERIFIED, (world, account) -> onboarding.judge(world,
                Verdict.VERIFIED));
        agenda.meaning(Ledger.BECOMES_AVAILABLE, (world, day) -> {
            ledger.release(world);
            events.emit(world, "balance.available", balances.of(world));
            payouts.payOutAll(world);
        });
        agenda.meaning(Housekeeping.TODAY, (world, today) -> Housekeeping.run(world));
        agenda.meaning(Payouts.NIGHTLY, (world, account) -> payouts.payOutAll(world));
        agenda.meaning(Payouts.IS_ON_ITS_WAY, payouts::leave);
        agenda.meaning(Payouts.ARRIVES, payouts::arrive);
    }
}
