package gridborne.chain.projection;

import gridborne.chain.database.Transactions;
import gridborne.grid.Book;
import gridborne.grid.BookTotals;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Nothing but a payment makes coins, and nothing but a pay-out unmakes them (S3.3, I2). */
@ApplicationScoped
public class CoinsAreConserved implements Law {

    private Book book;
    private Transactions transactions;

    protected CoinsAreConserved() {
    }

    @Inject
    public CoinsAreConserved(Book book, Transactions transactions) {
        this.book = book;
        this.transactions = transactions;
    }

    @Override
    public String number() {
        return "I2";
    }

    @Override
    public String sentence() {
        return "Coins issued less coins redeemed are all balances, the pool and the escrow.";
    }

    /** The sums are of one statement, so of one moment. */
    @Override
    public Verdict verdict() {
        BookTotals totals = transactions.run(book::totals);
        String compared = "issued " + totals.issued() + " less redeemed " + totals.redeemed();
        return Verdict.of(compared, totals.balances() ? List.of()
                : List.of("Against " + compared + " stand " + totals + "."));
    }
}
