package gridborne.portal.boundary;

import gridborne.agreement.AgreementId;
import gridborne.tenants.agreements.Proposals;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who it is, where that is asked before anything they bring is read. */
@ApplicationScoped
@Transactional
public class Doorkeeper {

    @Inject
    private Permission permission;

    @Inject
    private Parties parties;

    @Inject
    private Proposals proposals;

    public void admit(Role... roles) {
        permission.anyOf(roles);
    }

    /** Whether the person asking signs for a party; what is no name is nobody's (S10.3). */
    public boolean isParty(String id) {
        permission.person();
        return Optional.of(id).filter(text -> text.matches("[0-9a-f]{64}")).map(AgreementId::new)
                .flatMap(proposals::byId).filter(one -> !parties.mine(one).isEmpty()).isPresent();
    }
}
