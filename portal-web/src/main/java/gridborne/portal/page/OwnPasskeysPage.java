package gridborne.portal.page;

import gridborne.portal.boundary.OwnPasskeys;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.PasskeyId;
import gridborne.tenants.people.PasskeyName;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One's own passkeys: which there are, and what was wrong with a change of one. */
@Named
@RequestScoped
public class OwnPasskeysPage {

    @Inject
    private OwnPasskeys own;

    private Sentence problem;

    boolean rename(String id, String name) {
        if (!PasskeyName.fits(name)) {
            problem = Sentence.of("passkey.badName", PasskeyName.MOST);
        } else if (PasskeyId.parse(id)
                .filter(known -> own.rename(known, new PasskeyName(name))).isEmpty()) {
            problem = Sentence.of("passkey.gone");
        }
        return problem == null;
    }

    boolean remove(String id) {
        boolean removed = PasskeyId.parse(id).filter(own::remove).isPresent();
        problem = removed ? null : Sentence.of("passkey.gone");
        return removed;
    }

    public List<Passkey> getAll() {
        return own.all();
    }

    public int getLongestName() {
        return PasskeyName.MOST;
    }

    public Sentence getProblem() {
        return problem;
    }
}
