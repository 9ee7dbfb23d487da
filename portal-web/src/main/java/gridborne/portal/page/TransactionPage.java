package gridborne.portal.page;

import gridborne.grid.TransactionHash;
import gridborne.portal.view.ReadTransaction;
import gridborne.portal.view.TransactionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One transaction in words. */
@Named
@RequestScoped
public class TransactionPage {

    @Inject
    private ReadTransaction transactions;

    @Inject
    private About about;

    private TransactionView view;

    public void read() {
        Optional<TransactionView> found = about.as(TransactionHash::new)
                .flatMap(transactions::view);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public TransactionView getView() {
        return view;
    }
}
