package gridborne.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;

/** An invitation into a pool, before it is answered. */
@Named
@RequestScoped
public class JoinPage {

    private String pool;

    void invited(Optional<String> to) {
        pool = to.orElse(null);
    }

    /** The name of the pool; null where the invitation is no longer good. */
    public String getPool() {
        return pool;
    }
}
