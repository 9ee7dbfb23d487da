package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Node;
import gridborne.grid.Book;
import gridborne.grid.BookRebuild;
import gridborne.laws.Law;
import java.util.List;

/** Wires the projection's parts, which only their own package knows. */
public final class Projections {

    private Projections() {
    }

    public static Projection of(Rows rows, Transactions transactions, Node node) {
        return new Projection(node, transactions, tables(rows), new ChainCheck(node));
    }

    public static BookRebuild rebuild(Rows rows, Transactions transactions, Node node) {
        return new BookMadeAgain(node, transactions, tables(rows), new WholeBook(rows));
    }

    /** Those that the chain's tables keep. */
    public static List<Law> laws(Rows rows, Transactions transactions, Node node, Book book) {
        return List.of(new CoinsAreConserved(book, transactions),
                new HoursFollowOneAnother(rows, transactions),
                new TheBookIsTheContract(node, transactions, tables(rows), new WholeBook(rows)));
    }

    public static BookTables tables(Rows rows) {
        return new BookTables(rows, new Evidence(rows), new LedgerShelf(rows),
                new LedgerWriter(rows));
    }
}
