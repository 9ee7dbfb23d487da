package gridborne.portal.page;

import gridborne.pool.PoolCode;
import gridborne.portal.view.PoolView;
import gridborne.portal.view.ReadPoolViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A pool's own page, for everybody. */
@Named
@RequestScoped
public class PoolPage {

    @Inject
    private ReadPoolViews pools;

    @Inject
    private About about;

    private PoolView view;

    public void read() {
        Optional<PoolView> found = about.as(PoolCode::new).flatMap(pools::byCode);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public PoolView getView() {
        return view;
    }
}
