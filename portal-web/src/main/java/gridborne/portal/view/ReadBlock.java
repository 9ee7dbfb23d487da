package gridborne.portal.view;

import gridborne.grid.ChainBlock;
import gridborne.grid.Explorer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Boundary of the block page: a block in which nothing was said to this utility is absent. */
@ApplicationScoped
public class ReadBlock {

    @Inject
    private Explorer explorer;

    @Inject
    private ReadTransaction transactions;

    @Transactional
    public Optional<BlockView> view(long number) {
        return explorer.block(number).map(block -> new BlockView(block,
                block.transactions().stream()
                        .flatMap(included -> transactions.view(included.hash()).stream())
                        .toList()));
    }
}
