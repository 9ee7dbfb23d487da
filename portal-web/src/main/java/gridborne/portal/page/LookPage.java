package gridborne.portal.page;

import gridborne.portal.boundary.InvitePerson;
import gridborne.portal.boundary.SetLook;
import gridborne.portal.boundary.SetLookResult;
import gridborne.portal.boundary.SetLookResult.TooPale;
import gridborne.portal.view.Sentence;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the utility speaks and looks, and who may come in by themselves. */
@Named
@RequestScoped
public class LookPage {

    @Inject
    private SetLook set;

    @Inject
    private InvitePerson door;

    @Inject
    private CurrentTenant current;

    private TypedLook typed;
    private Sentence problem;

    void read() {
        typed = TypedLook.of(set.words(), set.look());
    }

    /** Whether it was set; if not, the page has the problem. */
    boolean submit(TypedLook asTyped) {
        typed = asTyped;
        try {
            SetLookResult result = set.set(typed.wish());
            problem = result instanceof TooPale pale ? Sentence.of("look.tooPale", pale.accent(),
                    BigDecimal.valueOf(pale.contrast()).setScale(1, RoundingMode.DOWN),
                    pale.suggestion()) : null;
        } catch (NotUnderstood wrong) {
            problem = wrong.sentence();
        }
        return problem == null;
    }

    void openRegistration(boolean open) {
        door.openRegistration(open);
    }

    public boolean isRegistrationOpen() {
        return door.isRegistrationOpen();
    }

    public TypedLook getTyped() {
        return typed;
    }

    public String getCurrency() {
        return current.tenant().currency().getCurrencyCode();
    }

    public Sentence getProblem() {
        return problem;
    }
}
