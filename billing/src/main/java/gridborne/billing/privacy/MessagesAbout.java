package gridborne.billing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.privacy.Traced;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stripe's messages about one payer's payments, cards and account. */
@ApplicationScoped
class MessagesAbout {

    /** The names by which Stripe knows what is theirs. */
    private static final String NAMES = """
            select unnest(array[id, session, payment_intent]) as known from billing_order
            where account = ? or created_by = ? or created_by like ?
               or meter in (select number from tenant_meter where owner = ?)
            union select customer from billing_auto_attempt where account = ?
            union select customer from billing_auto_top_up where account = ?
            union select stripe_id from billing_payout_account where account = ?""";

    private static final String ABOUT = "with mine as (" + NAMES + """
            )
            select %s from billing_event event
            where exists (select 1 from mine where known is not null
                          and position(known in convert_from(event.body, 'UTF8')) > 0)
               or position(? in convert_from(event.body, 'UTF8')) > 0""";

    @Inject
    private Sql sql;

    void hold(Traced who, long account) {
        sql.rows(ABOUT.formatted("event.id") + " order by event.id for update of event",
                row -> row.getString("id"), names(who, account));
    }

    void forget(Traced who, long account) {
        Map<String, byte[]> rewritten = new LinkedHashMap<>();
        sql.walk(ABOUT.formatted("event.id, event.body"), rows -> {
            while (rows.next()) {
                String body = new String(rows.getBytes("body"), UTF_8);
                rewritten.put(rows.getString("id"), Anonymous.message(body, who).getBytes(UTF_8));
            }
        }, names(who, account));
        rewritten.forEach((id, body) ->
                sql.change("update billing_event set body = ? where id = ?", body, id));
    }

    private static Object[] names(Traced who, long account) {
        return new Object[] {account, who.actor(), who.actor() + " %", account, account, account,
            account, who.login()};
    }
}
