package gridborne.tenants.privacy;

import gridborne.grid.AccountNumber;
import gridborne.privacy.Traced;
import gridborne.tenants.database.Sql;
import gridborne.tenants.links.Links;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Rows that name somebody, or are about nobody else. */
@ApplicationScoped
class Forgetting {

    @Inject
    private Sql sql;

    @Inject
    private People people;

    @Inject
    private Tokens tokens;

    @Inject
    private Links links;

    @Inject
    private Meters meters;

    void forget(Traced who) {
        PersonId id = new PersonId(who.person());
        tokens.forget(id);
        links.forget(id);
        who.account().ifPresent(this::meters);
        sql.change("delete from tenant_passkey where person = ?", who.person());
        sql.change("delete from tenant_identity where person = ?", who.person());
        sql.change("delete from tenant_followed_meter where person = ?", who.person());
        sql.change("delete from tenant_warning_wish where person = ?", who.person());
        sql.change("delete from tenant_warning_hook where person = ?", who.person());
        sql.change("delete from tenant_pool_member where person = ?", who.person());
        agreements(who);
        people.erase(id);
    }

    /** The meter stays where electricity is used; what it is called and where it stands goes. */
    private void meters(AccountNumber owner) {
        meters.ofOwner(owner).forEach(meter -> meters.anonymize(meter.number()));
    }

    /** A document that is also under somebody else's agreement, such as general terms, stays. */
    private void agreements(Traced who) {
        sql.change("""
                update tenant_document document set sealed = null, sealed_name = null
                where exists (select 1 from tenant_agreement agreement
                              join tenant_actor actor
                                  on actor.id in (agreement.actor, agreement.partner)
                              where agreement.document = document.hash and actor.person = ?)
                  and not exists (select 1 from tenant_agreement agreement
                                  where agreement.document = document.hash
                                    and not exists (select 1 from tenant_actor actor
                                        where actor.id in (agreement.actor, agreement.partner)
                                          and actor.person = ?))""",
                who.person(), who.person());
        sql.change("update tenant_actor set name = ?, person = null where person = ?",
                Traced.NOBODY, who.person());
    }
}
