package gridborne.portal.page;

import gridborne.portal.view.BlockView;
import gridborne.portal.view.ReadBlock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One block of the chain, as far as it is about this utility. */
@Named
@RequestScoped
public class BlockPage {

    @Inject
    private ReadBlock blocks;

    @Inject
    private About about;

    private BlockView view;

    public void read() {
        Optional<BlockView> found = about.as(Long::valueOf).flatMap(blocks::view);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public BlockView getView() {
        return view;
    }
}
