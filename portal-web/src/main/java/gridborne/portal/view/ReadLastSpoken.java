package gridborne.portal.view;

import gridborne.grid.Explorer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;

/** How far the chain has spoken to this utility: as long as that is the same, so are its pages. */
@Named("spoken")
@ApplicationScoped
public class ReadLastSpoken {

    @Inject
    private Explorer explorer;

    @Transactional
    public long last() {
        return explorer.lastSpoken();
    }
}
