package gridborne.portal.page;

import gridborne.payment.OrderId;
import gridborne.portal.boundary.ReadReceipt;
import gridborne.portal.view.ReceiptView;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The receipt of a paid order. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    private ReadReceipt receipts;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    private ReceiptView view;

    /** Whether there is one to be shown. */
    boolean find(String id) {
        view = named(id).flatMap(receipts::byId)
                .map(told -> ReceiptView.of(told, current.tenant(), words)).orElse(null);
        return view != null;
    }

    private static Optional<OrderId> named(String id) {
        try {
            return Optional.of(new OrderId(id));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    public ReceiptView getView() {
        return view;
    }
}
