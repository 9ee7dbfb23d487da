package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.tenants.agreements.AgreementFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lists of agreements: each with how it stands, in words. */
@ApplicationScoped
public class ListAgreements {

    @Inject
    private ReadAgreements agreements;

    public List<AgreementRow> page(AgreementFilter filter, long first, int most) {
        return agreements.page(filter, first, most).stream().map(AgreementRow::of).toList();
    }

    public int count(AgreementFilter filter) {
        return agreements.count(filter);
    }

    public List<AgreementRow> own() {
        return agreements.own().stream().map(AgreementRow::of).toList();
    }

    /** The hour that is running. */
    public Hour now() {
        return agreements.now();
    }
}
