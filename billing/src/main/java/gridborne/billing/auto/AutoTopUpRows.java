package gridborne.billing.auto;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.mail.MailAddress;
import gridborne.payment.OrderId;
import gridborne.payment.auto.AutoTopUpState;
import gridborne.payment.auto.Failures;
import gridborne.payment.auto.NewAutoTopUp;
import gridborne.payment.auto.SavedCard;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The current tenant's auto top-ups in the database; one for each account. */
@ApplicationScoped
@Transactional
public class AutoTopUpRows {

    /** One that ended has no address any more and is nobody's. */
    private static final String GOING = "state <> 'ENDED'";

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    Optional<KeptAutoTopUp> find(AccountNumber payer) {
        return sql.row("select * from billing_auto_top_up where account = ? and " + GOING,
                this::read, payer.value());
    }

    /** Nobody else changes it or begins an attempt of it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KeptAutoTopUp> lock(AccountNumber payer) {
        return sql.row("select * from billing_auto_top_up where account = ? and " + GOING
                + " for update", this::read, payer.value());
    }

    List<KeptAutoTopUp> in(AutoTopUpState state) {
        return sql.rows("select * from billing_auto_top_up where state = ? order by account",
                this::read, state.name());
    }

    /**
     * What was agreed, from now on. With a card that works it goes on, else it needs one: of an
     * order made since, not of one that an earlier agreement was set up with. Agreed again before
     * anything was paid, the orders of both count. False if its owner was forgotten meanwhile.
     */
    boolean agree(NewAutoTopUp wish) {
        boolean remains = people.remain(Optional.empty(), Optional.of(wish.payer()));
        if (remains) {
            keep(wish);
        }
        return remains;
    }

    private void keep(NewAutoTopUp wish) {
        Terms terms = wish.terms();
        Threshold threshold = terms.threshold();
        Instant now = clock.instant();
        sql.change("""
                insert into billing_auto_top_up (account, meter, threshold_days,
                    threshold_microcoins, amount_minor, ceiling_minor, currency, sealed_email,
                    language, purpose, pages, created_by, state, changed_at, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEEDS_CARD', ?, ?)
                on conflict (tenant_id, account) do update set meter = excluded.meter,
                    threshold_days = excluded.threshold_days,
                    threshold_microcoins = excluded.threshold_microcoins,
                    amount_minor = excluded.amount_minor, ceiling_minor = excluded.ceiling_minor,
                    currency = excluded.currency, sealed_email = excluded.sealed_email,
                    language = excluded.language, purpose = excluded.purpose,
                    pages = excluded.pages, created_by = excluded.created_by,
                    changed_at = excluded.changed_at, reason = null,
                    state = case billing_auto_top_up.state when 'ACTIVE' then 'ACTIVE'
                        else 'NEEDS_CARD' end,
                    setup_order = case billing_auto_top_up.state when 'ACTIVE'
                        then billing_auto_top_up.setup_order end,
                    agreed_at = case billing_auto_top_up.state when 'NEEDS_CARD'
                        then billing_auto_top_up.agreed_at else excluded.agreed_at end""",
                wish.payer().value(),
                wish.meter().map(MeterNumber::value).orElse(null),
                threshold instanceof Threshold.DaysLeft days ? days.days() : null,
                threshold instanceof Threshold.CoinsLeft left ? left.coins().microcoins() : null,
                terms.amount().minorUnits(), terms.monthlyCeiling().minorUnits(),
                terms.amount().currency().getCurrencyCode(),
                sealed.seal(wish.email().value().getBytes(UTF_8)),
                wish.language().toLanguageTag(), wish.purpose(), wish.pages(),
                wish.cause().by(), now, now);
        audit.record("agree to auto top-up", "account " + wish.payer(), terms.amount() + ", "
                + terms.monthlyCeiling() + " a month at most");
    }

    /** The order whose payment will save the card. */
    void awaits(AccountNumber payer, OrderId setUp) {
        sql.change("update billing_auto_top_up set setup_order = ?"
                + " where account = ? and state = 'NEEDS_CARD'", setUp.value(), payer.value());
    }

    /**
     * Those that wait for a card while an order that was to save one has ended since somebody
     * looked. In any order, so that one about which Stripe keeps silent holds up nobody.
     */
    List<AccountNumber> withNews(int most) {
        return sql.rows("""
                select a.account from billing_auto_top_up a
                where a.state = 'NEEDS_CARD' and exists (
                    select 1 from billing_order o
                    where o.account = a.account and o.save_card
                        and o.created_at >= coalesce(a.agreed_at, a.changed_at)
                        and o.stage in ('PAID', 'REFUSED', 'EXPIRED')
                        and (a.looked_at is null or o.stage_at > a.looked_at - interval '5 min'))
                order by random() limit ?""", row -> new AccountNumber(row.getLong("account")),
                most);
    }

    /** Clocks differ: what ended shortly before is looked at once more. */
    void looked(KeptAutoTopUp waiting, Instant at, Optional<String> reason) {
        sql.change("""
                update billing_auto_top_up set looked_at = ?, reason = coalesce(?, reason)
                where account = ? and state = 'NEEDS_CARD'""", at, reason.orElse(null),
                waiting.autoTopUp().payer().value());
    }

    /** Unless it was agreed anew meanwhile. */
    void cardSaved(KeptAutoTopUp waiting, StripeCard card, SavedCard shown) {
        sql.change("""
                update billing_auto_top_up set state = 'ACTIVE', customer = ?, payment_method = ?,
                    card_brand = ?, card_last4 = ?, failures = 0, reason = null, changed_at = ?
                where account = ? and state = 'NEEDS_CARD'
                    and coalesce(agreed_at, changed_at) = ?""", card.customer(),
                card.paymentMethod(), shown.brand(), shown.lastFour(), clock.instant(),
                waiting.autoTopUp().payer().value(), waiting.agreedAt());
    }

    /** Why it does not go on at the moment. */
    void note(AccountNumber payer, String reason) {
        sql.change("update billing_auto_top_up set reason = ? where account = ?", reason,
                payer.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void count(AccountNumber payer, Failures failures, Optional<String> reason) {
        sql.change("""
                update billing_auto_top_up set failures = ?, reason = ?, changed_at = ?,
                    state = case when ? and state = 'ACTIVE' then 'STOPPED' else state end
                where account = ?""", failures.count(), reason.orElse(null), clock.instant(),
                failures.areTooMany(), payer.value());
    }

    /** Address and card are forgotten here; what was paid remains with its orders. */
    boolean end(AccountNumber payer) {
        boolean ended = sql.change("""
                update billing_auto_top_up set state = 'ENDED', customer = null, reason = null,
                    payment_method = null, card_brand = null, card_last4 = null, failures = 0,
                    setup_order = null, sealed_email = null, changed_at = ?
                where account = ? and state <> 'ENDED'""", clock.instant(), payer.value()) == 1;
        if (ended) {
            audit.record("end auto top-up", "account " + payer, "its card is forgotten");
        }
        return ended;
    }

    private KeptAutoTopUp read(ResultSet row) throws SQLException {
        return AutoTopUpRow.read(row, new MailAddress(new String(
                sealed.open(row.getBytes("sealed_email")), UTF_8)));
    }
}
