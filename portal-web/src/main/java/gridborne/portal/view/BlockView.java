package gridborne.portal.view;

import gridborne.grid.ChainBlock;
import java.util.List;

/** A block, and its transactions in words. */
public record BlockView(ChainBlock block, List<TransactionView> transactions) {

    public BlockView {
        transactions = List.copyOf(transactions);
    }
}
