package gridborne.tenants.privacy;

import gridborne.privacy.Teller;
import gridborne.privacy.Traced;
import gridborne.tenants.database.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What somebody is, wished for, takes part in and did. */
@ApplicationScoped
class OwnSheets {

    @Inject
    private Sheets sheets;

    void tell(Traced who, Teller teller) {
        signIn(who, teller);
        wishes(who, teller);
        pools(who, teller);
        agreements(who, teller);
        sheets.tell(teller, "letters", """
                select queued_at, split_part(cause, ':', 1) as about, state, tries, ended_at, reason
                from tenant_mail where recipient = ? order by queued_at""", who.person());
        sheets.tell(teller, "audit", """
                select number, at, actor, action, subject, detail from tenant_audit
                where actor = ? or actor like ? or subject = ? or subject = ?
                order by number""", who.actor(), who.actor() + " %", who.actor(),
                who.account().map(account -> "account " + account).orElse(who.actor()));
    }

    private void signIn(Traced who, Teller teller) {
        sheets.tell(teller, "person", "select id, login, name, roles, account"
                + " from tenant_person where id = ?", who.person());
        sheets.tell(teller, "signed-in-elsewhere", """
                select issuer, subject, bound_at from tenant_identity where person = ?
                order by bound_at""", who.person());
        sheets.tell(teller, "passkeys", """
                select name, transports, counter, created_at, last_used_at from tenant_passkey
                where person = ? order by created_at, id""", who.person());
        sheets.tell(teller, "tokens", """
                select name, scope, issued, last_used, revoked from tenant_token
                where person = ? order by issued""", who.person());
    }

    private void wishes(Traced who, Teller teller) {
        sheets.tell(teller, "warnings", """
                select week, three_days, day, quiet_from, quiet_until, mail, second_contact
                from tenant_warning_wish where person = ?""", who.person());
        sheets.tell(teller, "webhook-of-warnings", """
                select address, since, attempts, last_success, last_error, given_up_at
                from tenant_warning_hook where person = ?""", who.person());
        sheets.tell(teller, "followed-meters", """
                select meter.code, followed.since from tenant_followed_meter followed
                join tenant_meter meter on meter.tenant_id = followed.tenant_id
                                       and meter.number = followed.meter
                where followed.person = ? order by followed.since""", who.person());
    }

    private void pools(Traced who, Teller teller) {
        sheets.tell(teller, "pools", """
                select pool.code, pool.name, member.role, member.shown, member.joined_at,
                       member.dues_microcoins, member.dues_day, member.dues_since
                from tenant_pool_member member
                join tenant_pool pool on pool.tenant_id = member.tenant_id
                                     and pool.account = member.pool
                where member.person = ? order by member.joined_at""", who.person());
        sheets.tell(teller, "pool-dues", """
                select pool.code, due.month, due.microcoins, due.operation, due.at
                from tenant_pool_due due
                join tenant_pool pool on pool.tenant_id = due.tenant_id
                                     and pool.account = due.pool
                where due.person = ? order by due.at""", who.person());
        sheets.tell(teller, "pool-decisions", """
                select pool.code, spending.microcoins, spending.reason, spending.state,
                       spending.proposed_at, spending.proposed_by = ? as proposed_by_me,
                       spending.decided_at
                from tenant_pool_spending spending
                join tenant_pool pool on pool.tenant_id = spending.tenant_id
                                     and pool.account = spending.pool
                where ? in (spending.proposed_by, spending.decided_by)
                order by spending.proposed_at""", who.person(), who.person());
    }

    private void agreements(Traced who, Teller teller) {
        sheets.tell(teller, "actor", "select kind, name, address, own_wallet, since"
                + " from tenant_actor where person = ?", who.person());
        sheets.tell(teller, "agreements", """
                select agreement.id, agreement.kind, agreement.document, agreement.from_hour,
                       agreement.until_hour, agreement.proposed, agreement.revoked_from
                from tenant_agreement agreement
                join tenant_actor actor on actor.id in (agreement.actor, agreement.partner)
                where actor.person = ? order by agreement.proposed""", who.person());
    }
}
