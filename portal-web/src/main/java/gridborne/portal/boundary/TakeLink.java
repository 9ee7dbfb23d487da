package gridborne.portal.boundary;

import gridborne.portal.boundary.TakeLinkResult.TooBusy;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Does what a link was made for. Who holds it has read the letter: that is the proof. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class TakeLink {

    @Inject
    private Links links;

    @Inject
    private Passwords passwords;

    @Inject
    private KeepPromise keep;

    public Optional<Promise> look(LinkSecret link) {
        return links.look(link);
    }

    public TakeLinkResult use(LinkSecret link) {
        return keep.withoutPassword(link);
    }

    public TakeLinkResult use(LinkSecret link, Password chosen) {
        Optional<HashedPassword> hash = passwords.hashed(chosen);
        return hash.map(password -> keep.withPassword(link, password)).orElseGet(TooBusy::new);
    }
}
