package gridborne.portal.boundary;

import gridborne.money.BuyBackPrice;
import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.payment.CashOutTerms;
import gridborne.payment.CashOuts;
import gridborne.payment.PersonReference;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;

/** The price at which coins are bought back, and the limits of a cash-out (S7.5). */
@ApplicationScoped
public class SetCashOutTerms {

    @Inject
    private Permission permission;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    @Inject
    private AuditLog audit;

    /** The currency in which this utility pays. */
    public Currency currency() {
        return current.tenant().currency();
    }

    /** Not above what a coin costs now or is announced to cost. */
    @Transactional
    public SetTermsResult set(BuyBackPrice price, Money minimum, Money approvalAbove) {
        Person person = permission.anyOf(Role.ADMIN);
        prices.lock();
        CoinPrice sold = prices.lowestAhead();
        if (price.perCoin().minorUnits() > sold.perCoin().minorUnits()) {
            return new SetTermsResult.AboveCoinPrice(sold);
        }
        CashOutTerms before = cashOuts.terms();
        CashOutTerms terms = cashOuts.setTerms(price, minimum, approvalAbove,
                new PersonReference(person.id().value()));
        audit.record("set cash-out terms", "terms " + terms.version(),
                words(before), words(terms));
        return new SetTermsResult.Set(terms);
    }

    private static String words(CashOutTerms terms) {
        return "a coin for " + terms.price().perCoin() + ", from " + terms.minimum()
                + ", approval above " + terms.approvalAbove();
    }
}
