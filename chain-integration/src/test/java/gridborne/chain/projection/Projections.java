package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Node;

/** Wires the projection's parts, which only their own package knows. */
public final class Projections {

    private Projections() {
    }

    public static Projection of(Rows rows, Transactions transactions, Node node) {
        return new Projection(node, transactions, tables(rows), new ChainCheck(node));
    }

    public static BookTables tables(Rows rows) {
        return new BookTables(rows, new Evidence(rows), new LedgerShelf(rows),
                new LedgerWriter(rows));
    }
}
