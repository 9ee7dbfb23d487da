package gridborne.portal.view;

import gridborne.portal.boundary.OrderSettings;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.boundary.PriceSettings;
import gridborne.portal.boundary.ReadCashOuts;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Boundary of the page of payments: for the admin and the auditor. */
@ApplicationScoped
public class ReadPayments {

    private static final String WEBHOOK = "/webhooks/stripe";

    @Inject
    private PaymentSettings payments;

    @Inject
    private PriceSettings prices;

    @Inject
    private OrderSettings orders;

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Transactional
    public PaymentsView view() {
        return new PaymentsView(payments.connected(), hosts.urlOf(current.tenant()) + WEBHOOK,
                payments.secrets(), prices.overview(), orders.limits(), orders.carriedByCards(),
                cashOuts.terms());
    }
}
