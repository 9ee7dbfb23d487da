package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Event;
import com.stripe.model.Payout;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountUpdateParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.TransferReversalCreateParams;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A producer is paid: an account, a transfer, a bank. */
class CashOutTest {

    private static final String BACK = "http://commons.localhost/earnings";
    private static final String AGAIN = "http://commons.localhost/earnings/onboarding";

    @TempDir
    Path directory;
    private RunningSandbox stripe;

    @BeforeEach
    void start() {
        stripe = new RunningSandbox(directory);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    private Account account() throws StripeException {
        return stripe.client().v1().accounts().create(AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS).setCountry("DE")
                .setEmail("angel@example.com")
                .setCapabilities(AccountCreateParams.Capabilities.builder().setTransfers(
                        AccountCreateParams.Capabilities.Transfers.builder().setRequested(true)
                                .build()).build())
                .putMetadata("account", "7").build());
    }

    private Account onboarded(String iban) throws StripeException {
        Account account = account();
        stripe.command("accounts/" + account.getId() + "/onboard", "bank_account", iban);
        return account;
    }

    private AccountLink link(Account account) throws StripeException {
        return stripe.client().v1().accountLinks().create(AccountLinkCreateParams.builder()
                .setAccount(account.getId()).setReturnUrl(BACK).setRefreshUrl(AGAIN)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING).build());
    }

    private Transfer transfer(Account account, long amount) throws StripeException {
        return stripe.client().v1().transfers().create(TransferCreateParams.builder()
                .setAmount(amount).setCurrency("eur").setDestination(account.getId())
                .setTransferGroup("cashout-1").build());
    }

    private Account again(Account account) throws StripeException {
        return stripe.client().v1().accounts().retrieve(account.getId());
    }

    private long available(Account account) throws StripeException {
        return stripe.client().v1().balance().retrieve(RunningSandbox.on(account.getId()))
                .getAvailable().get(0).getAmount();
    }

    private void fund(long amount) {
        stripe.command("balance", "amount", Long.toString(amount), "currency", "eur");
    }

    @Test
    void beginsWithAnAccountThatCannotBePaidYet() throws StripeException {
        fund(5000);
        Account account = account();

        InvalidRequestException refused = assertThrows(InvalidRequestException.class,
                () -> transfer(account, 100));

        assertFalse(account.getPayoutsEnabled());
        assertTrue(account.getRequirements().getCurrentlyDue().contains("external_account"));
        assertEquals("insufficient_capabilities_for_transfer", refused.getCode());
    }

    @Test
    void letsTheProducerIntroduceHerself() throws StripeException {
        Account account = account();

        String form = stripe.get(link(account).getUrl()).headers().firstValue("Location")
                .orElseThrow();
        String page = stripe.get(form).body();
        HttpResponse<String> wrong = stripe.submit(form, "name", "Angel", "bankAccount", "no");
        HttpResponse<String> done = stripe.submit(form, "name", "Angel", "bankAccount",
                "DE89 3704 0044 0532 0130 00");

        assertTrue(page.contains("Get paid by Commons Energy"));
        assertTrue(wrong.body().contains("role=\"alert\""));
        assertEquals(BACK, done.headers().firstValue("Location").orElse(""));
        assertTrue(again(account).getPayoutsEnabled());
        assertTrue(again(account).getDetailsSubmitted());
        assertEquals("active", again(account).getCapabilities().getTransfers());
        assertEquals(List.of(), again(account).getRequirements().getCurrentlyDue());
    }

    @Test
    void opensALinkOnceAndForFiveMinutes() throws StripeException {
        Account account = account();
        AccountLink used = link(account);
        AccountLink old = link(account);

        stripe.get(used.getUrl());
        stripe.command("clock", "seconds", "301");

        assertEquals(AGAIN, stripe.get(used.getUrl()).headers().firstValue("Location").orElse(""));
        assertEquals(AGAIN, stripe.get(old.getUrl()).headers().firstValue("Location").orElse(""));
    }

    @Test
    void waitsForTheVerificationOrAsksForMore() throws StripeException {
        Account waiting = account();
        Account restricted = account();

        stripe.command("accounts/" + waiting.getId() + "/onboard", "verdict", "pending");
        stripe.command("accounts/" + restricted.getId() + "/onboard", "verdict", "restricted");

        assertTrue(again(waiting).getDetailsSubmitted());
        assertFalse(again(waiting).getPayoutsEnabled());
        assertEquals("requirements.past_due", again(restricted).getRequirements()
                .getDisabledReason());
        stripe.command("clock", "seconds", "200");
        assertTrue(again(waiting).getPayoutsEnabled());
        assertFalse(again(restricted).getPayoutsEnabled());
    }

    @Test
    void movesMoneyOnceToTheProducer() throws StripeException {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");

        Transfer transfer = transfer(account, 2000);

        assertEquals(2000, available(account));
        assertEquals(3000, stripe.client().v1().balance().retrieve().getAvailable().get(0)
                .getAmount());
        assertEquals(transfer.getId(), stripe.client().v1().transfers().list(
                TransferListParams.builder().setTransferGroup("cashout-1").build()).getData()
                .get(0).getId());
    }

    @Test
    void neverMovesMoreThanIsAvailable() throws Exception {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");
        ExecutorService many = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int number = 0; number < 40; number++) {
                tries.add(() -> succeeds(account));
            }
            int succeeded = 0;
            for (Future<Boolean> each : many.invokeAll(tries)) {
                succeeded += each.get() ? 1 : 0;
            }
            assertEquals(2, succeeded);
            assertEquals(4000, available(account));
        } finally {
            many.shutdownNow();
        }
    }

    private boolean succeeds(Account account) throws StripeException {
        try {
            transfer(account, 2000);
            return true;
        } catch (InvalidRequestException refused) {
            assertEquals("balance_insufficient", refused.getCode());
            return false;
        }
    }

    @Test
    void canTakeItsMoneyFromAPaymentThatIsStillPending() throws StripeException {
        Session session = stripe.client().v1().checkout().sessions().create(Offers.coins(1000));
        stripe.command("checkout/" + session.getId() + "/pay");
        String charge = stripe.client().v1().charges().list().getData().get(0).getId();
        Account account = onboarded("DE89370400440532013000");

        assertThrows(InvalidRequestException.class, () -> transfer(account, 800));
        stripe.client().v1().transfers().create(TransferCreateParams.builder().setAmount(800L)
                .setCurrency("eur").setDestination(account.getId())
                .setSourceTransaction(charge).build());

        assertEquals(800, available(account));
    }

    @Test
    void canBeTakenBackInParts() throws StripeException {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");
        Transfer transfer = transfer(account, 2000);

        stripe.client().v1().transfers().reversals().create(transfer.getId(),
                TransferReversalCreateParams.builder().setAmount(500L).build());
        stripe.client().v1().transfers().reversals().create(transfer.getId());

        Transfer reversed = stripe.client().v1().transfers().retrieve(transfer.getId());
        assertTrue(reversed.getReversed());
        assertEquals(2000, reversed.getAmountReversed());
        assertEquals(0, available(account));
        assertThrows(InvalidRequestException.class, () -> stripe.client().v1().transfers()
                .reversals().create(transfer.getId()));
    }

    @Test
    void isPaidOutToTheBankInTheNight() throws StripeException {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");
        transfer(account, 2000);

        stripe.advanceHours(24);
        Payout payout = stripe.client().v1().payouts().list(RunningSandbox.on(account.getId()))
                .getData().get(0);
        stripe.advanceHours(48);

        assertTrue(payout.getAutomatic());
        assertEquals(0, available(account));
        assertEquals("paid", stripe.client().v1().payouts().retrieve(payout.getId(),
                RunningSandbox.on(account.getId())).getStatus());
        List<BalanceTransaction> content = stripe.client().v1().balanceTransactions().list(
                BalanceTransactionListParams.builder().setPayout(payout.getId()).build(),
                RunningSandbox.on(account.getId())).getData();
        assertEquals(0, content.stream().mapToLong(BalanceTransaction::getNet).sum());
        assertEquals(3, content.size());
        assertTrue(content.stream().anyMatch(part -> part.getSource() == null), "all have one");
    }

    @Test
    void comesBackFromABankThatDoesNotKnowTheAccount() throws StripeException {
        fund(5000);
        Account account = onboarded("DE62370400440532013001");
        transfer(account, 2000);

        stripe.advanceHours(72);

        Payout failed = stripe.client().v1().payouts().list(RunningSandbox.on(account.getId()))
                .getData().get(0);
        assertEquals("failed", failed.getStatus());
        assertEquals("no_account", failed.getFailureCode());
        assertEquals(2000, available(account));
    }

    @Test
    void comesBackDaysAfterItWasPaid() throws StripeException {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");
        stripe.client().v1().accounts().update(account.getId(), AccountUpdateParams.builder()
                .setSettings(AccountUpdateParams.Settings.builder().setPayouts(
                        AccountUpdateParams.Settings.Payouts.builder().setSchedule(
                                AccountUpdateParams.Settings.Payouts.Schedule.builder()
                                        .setInterval(AccountUpdateParams.Settings.Payouts
                                                .Schedule.Interval.MANUAL).build()).build())
                        .build()).build());
        transfer(account, 2000);
        Payout payout = stripe.client().v1().payouts().create(PayoutCreateParams.builder()
                .setAmount(1500L).setCurrency("eur").build(),
                RunningSandbox.on(account.getId()));
        stripe.advanceHours(72);
        assertEquals(500, available(account));

        stripe.command("payouts/" + payout.getId() + "/fail", "failure_code", "account_closed");

        Payout failed = stripe.client().v1().payouts().retrieve(payout.getId(),
                RunningSandbox.on(account.getId()));
        assertEquals("failed", failed.getStatus());
        assertTrue(failed.getFailureBalanceTransaction().startsWith("txn_"));
        assertEquals(2000, available(account));
    }

    @Test
    void isToldToThePlatformInTheNameOfTheAccount() throws Exception {
        try (Listener listener = new Listener(); Listener own = new Listener()) {
            String secret = stripe.client().v1().webhookEndpoints().create(
                    WebhookEndpointCreateParams.builder().setUrl(listener.url()).setConnect(true)
                            .addEnabledEvent(EnabledEvent.ACCOUNT__UPDATED)
                            .addEnabledEvent(EnabledEvent.PAYOUT__FAILED).build()).getSecret();
            stripe.client().v1().webhookEndpoints().create(WebhookEndpointCreateParams.builder()
                    .setUrl(own.url()).addEnabledEvent(EnabledEvent.PAYOUT__FAILED).build());
            fund(5000);
            Account account = onboarded("DE62370400440532013001");
            transfer(account, 2000);
            stripe.advanceHours(72);
            stripe.command("deliveries/wait");

            List<Event> events = new ArrayList<>();
            for (Listener.Told told : listener.told()) {
                events.add(told.verified(secret));
            }
            assertTrue(events.stream().allMatch(event -> event.getAccount()
                    .equals(account.getId())));
            assertTrue(events.stream().anyMatch(event -> event.getType()
                    .equals("payout.failed")));
            assertTrue(events.stream().anyMatch(event -> event.getType()
                    .equals("account.updated")));
            assertEquals(0, own.told().size());
        }
    }

    @Test
    void isNobodyElsesBusiness() throws StripeException {
        SandboxAccount other = new SandboxAccount("acct_1Other", "sk_test_other000001", "Other",
                "DE", "EUR");
        stripe.sandbox().open(other);
        Account account = onboarded("DE89370400440532013000");

        PermissionException refused = assertThrows(PermissionException.class,
                () -> stripe.client(other.secretKey()).v1().accounts()
                        .retrieve(account.getId()));
        assertThrows(PermissionException.class, () -> stripe.client(other.secretKey()).v1()
                .balance().retrieve(RunningSandbox.on(account.getId())));
        assertEquals("account_invalid", refused.getCode());
    }

    @Test
    void canBeLookedAtByTheProducer() throws StripeException {
        fund(5000);
        Account account = onboarded("DE89370400440532013000");
        transfer(account, 2000);

        String dashboard = stripe.client().v1().accounts().loginLinks().create(account.getId())
                .getUrl();

        assertTrue(stripe.get(dashboard).body().contains("20.00 EUR"));
    }
}
