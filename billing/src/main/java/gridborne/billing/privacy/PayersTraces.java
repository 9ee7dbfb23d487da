package gridborne.billing.privacy;

import gridborne.grid.AccountNumber;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Obstacle.Kind;
import gridborne.privacy.Teller;
import gridborne.privacy.Traced;
import gridborne.privacy.Traces;
import gridborne.tenants.database.Sheets;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Somebody in the tables of orders, cash-outs and Stripe's messages. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PayersTraces implements Traces {

    /** Account 0 is the utility's and never a person's: it stands where there is none. */
    private static final long NONE = -1;
    private static final String OF_THEM = "(account = ? or created_by = ? or created_by like ?)";

    private static final String OF_THEIR_METERS =
            "meter in (select number from tenant_meter where owner = ?)";

    /** What was bought for a meter, whoever paid, says its name. */
    private static final List<String> PURPOSES =
            List.of("billing_order", "billing_auto_top_up");

    @Inject
    private Sql sql;

    @Inject
    private Sheets sheets;

    @Inject
    private MessagesAbout messages;

    @Override
    public List<Obstacle> obstacles(Traced who) {
        List<Obstacle> found = new ArrayList<>(amounts(Kind.ORDER_OPEN,
                "select amount_minor as minor, currency from billing_order where " + OF_THEM
                        + " and stage in ('CREATED', 'OPEN', 'WAITING') order by created_at",
                account(who), who.actor(), who.actor() + " %"));
        found.addAll(amounts(Kind.CASH_OUT_OPEN, """
                select money_minor as minor, currency from billing_cash_out
                where (account = ? or requester = ?) and due_at is not null
                  and state not in ('PAID', 'RELEASED', 'REFUSED', 'REJECTED')
                   or account = ? and state = 'AWAITING_APPROVAL'
                order by requested_at""", account(who), who.person(), account(who)));
        found.addAll(amounts(Kind.CHARGE_OPEN, """
                select amount_minor as minor, currency from billing_auto_attempt
                where account = ? and state = 'INTENDED'""", account(who)));
        found.addAll(amounts(Kind.REFUND_OPEN, """
                select refund.amount_minor as minor, o.currency from billing_refund refund
                join billing_order o on o.tenant_id = refund.tenant_id and o.id = refund.order_id
                where o.account = ? and refund.state = 'ASKED'""", account(who)));
        return found;
    }

    @Override
    public void tell(Traced who, Teller teller) {
        sheets.tell(teller, "orders", """
                select created_at, amount_minor, currency, microcoins, meter, purpose, email,
                       shown_name, language, stage, stage_at, reason, payment_intent
                from billing_order where\s""" + OF_THEM + " order by created_at", account(who),
                who.actor(), who.actor() + " %");
        sheets.tell(teller, "auto-top-up", """
                select meter, threshold_days, threshold_microcoins, amount_minor, ceiling_minor,
                       currency, state, card_brand, card_last4, customer, changed_at
                from billing_auto_top_up where account = ?""", account(who));
        sheets.tell(teller, "auto-top-up-attempts", """
                select created_at, amount_minor, currency, microcoins, state, reason
                from billing_auto_attempt where account = ? order by created_at""", account(who));
        sheets.tell(teller, "paid-at-the-counter", """
                select sold_at, receipt, paid_minor, currency, microcoins, operation
                from billing_counter_sale where account = ? order by sold_at""", account(who));
        sheets.tell(teller, "cash-outs", """
                select requested_at, microcoins, money_minor, currency, state, changed_at, reason,
                       transfer, payout from billing_cash_out
                where account = ? order by requested_at""", account(who));
        sheets.tell(teller, "account-at-stripe", "select stripe_id, state"
                + " from billing_payout_account where account = ?", account(who));
    }

    /** In the order in which messages of Stripe's are handled. */
    @Override
    public void hold(Traced who) {
        messages.hold(who, account(who));
        sql.rows("select account from billing_auto_top_up where " + OF_THEIR_METERS
                + " order by account for update", row -> who, account(who));
        sql.rows("select id from billing_order where " + OF_THEM + " or lower(email) = lower(?)"
                + " or " + OF_THEIR_METERS + " order by id for update", row -> who, account(who),
                who.actor(), who.actor() + " %", who.login(), account(who));
    }

    /**
     * The card is another matter: Stripe is asked to forget it, outside of transactions, and that
     * ends the auto top-up. One that was agreed since then has no card yet and ends here.
     */
    @Override
    public void forget(Traced who) {
        messages.forget(who, account(who));
        PURPOSES.forEach(table -> sql.change("update " + table + " bought set purpose =" + """
                 case when position(' · ' in purpose) > 0
                    then split_part(purpose, ' · ', 1) || ' · ' else '' end || meter.code
                from tenant_meter meter where meter.tenant_id = bought.tenant_id
                    and meter.number = bought.meter and meter.owner = ?""", account(who)));
        sql.change("""
                update billing_auto_top_up set state = 'ENDED', sealed_email = null,
                    setup_order = null, customer = null, payment_method = null,
                    card_brand = null, card_last4 = null
                where account = ? and state <> 'ENDED'""", account(who));
        sql.change("update billing_order set email = null, shown_name = null where " + OF_THEM
                + " or lower(email) = lower(?)", account(who), who.actor(), who.actor() + " %",
                who.login());
    }

    private List<Obstacle> amounts(Kind kind, String query, Object... parameters) {
        return sql.rows(query, row -> {
            Currency currency = Currency.getInstance(row.getString("currency"));
            return new Obstacle(kind, BigDecimal.valueOf(row.getLong("minor"),
                    currency.getDefaultFractionDigits()).toPlainString() + " " + currency);
        }, parameters);
    }

    private static long account(Traced who) {
        return who.account().map(AccountNumber::value).orElse(NONE);
    }
}
