package gridborne.billing.cashout;

import gridborne.grid.Book;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.money.Coins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Coins that were reserved are paid out, given back, or still in escrow; no others are (I7). */
@ApplicationScoped
public class EscrowIsPending implements Law {

    @Inject
    private Book book;

    @Inject
    private EscrowSum cashOuts;

    @Override
    public String number() {
        return "I7";
    }

    @Override
    public String sentence() {
        return "What cash-outs have reserved is paid out, given back, or in escrow.";
    }

    /** Cash-outs move meanwhile: the escrow is read before and after, and has to stand still. */
    @Override
    public Verdict verdict() {
        Coins before = book.totals().escrow();
        Coins pending = cashOuts.inEscrow();
        if (!book.totals().escrow().equals(before)) {
            return new Verdict.Unknown("Coins went into or out of escrow while it was counted.");
        }
        String compared = "escrow on the chain " + before + ", in open cash-outs " + pending;
        return Verdict.of(compared, before.equals(pending) ? List.of() : List.of("The chain holds "
                + before + " in escrow, but open cash-outs reserved " + pending + "."));
    }
}
