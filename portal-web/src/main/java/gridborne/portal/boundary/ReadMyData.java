package gridborne.portal.boundary;

import gridborne.money.Coins;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Teller;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is kept about the caller, and what stands in the way of forgetting it. */
@ApplicationScoped
@Transactional
public class ReadMyData {

    /** How it stands. */
    public record Standing(List<Obstacle> obstacles, Coins left) {
    }

    @Inject
    private Permission permission;

    @Inject
    private PersonsTraces traces;

    @Inject
    private ForgetPerson forget;

    public Standing standing() {
        Person person = permission.person();
        return new Standing(forget.obstacles(person), forget.balance(person).orZero());
    }

    public void requireSomebody() {
        permission.person();
    }

    public void tell(Teller teller) {
        traces.tell(permission.person(), teller);
    }
}
