package gridborne.billing.reconciliation;

import gridborne.grid.BookedCredit;
import gridborne.grid.Credits;
import gridborne.grid.Journal;
import gridborne.grid.SequenceNumber;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One by one along the journal: each credit has its payment, each payment its credit, of the same
 * coins for the same account (I3). A credit that is on its way to the chain counts: its number is
 * given, and the contract takes each number once.
 */
@ApplicationScoped
public class EveryPaymentIsCreditedOnce implements Law {

    private static final int PAGE = 1_000;
    private static final int MOST_DIFFERENCES = 100;
    private static final SequenceNumber NO_END = new SequenceNumber(Long.MAX_VALUE);

    @Inject
    private Credits credits;

    @Inject
    private DueCredits dues;

    @Inject
    private Journal journal;

    @Override
    public String number() {
        return "I3";
    }

    @Override
    public String sentence() {
        return "Every paid order and receipt has one credit; every credit has one of them.";
    }

    /** Payments are read after the credits of the same numbers, which are committed with them. */
    @Override
    public Verdict verdict() {
        List<String> differences = new ArrayList<>();
        SequenceNumber from = SequenceNumber.FIRST;
        long looked = 0;
        List<BookedCredit> page;
        do {
            page = credits.from(from, PAGE);
            boolean more = page.size() == PAGE;
            SequenceNumber last = more ? page.get(PAGE - 1).operation() : NO_END;
            differences.addAll(compared(page, dues.between(from, last)));
            from = more ? last.next() : from;
            looked += page.size();
        } while (page.size() == PAGE && differences.size() < MOST_DIFFERENCES);
        return Verdict.of(looked + " credits with the orders and receipts that they are for",
                differences.stream().limit(MOST_DIFFERENCES).toList());
    }

    private List<String> compared(List<BookedCredit> page, List<Due> asked) {
        Map<SequenceNumber, List<Due>> left = new TreeMap<>();
        asked.forEach(due -> left.computeIfAbsent(due.operation(), none -> new ArrayList<>())
                .add(due));
        List<String> differences = new ArrayList<>();
        for (BookedCredit credit : page) {
            differences.addAll(compared(credit, left.getOrDefault(credit.operation(), List.of())));
            left.remove(credit.operation());
        }
        left.values().stream().flatMap(List::stream).filter(due -> !isNewCredit(due))
                .forEach(due -> differences.add("The " + due.payment() + " is paid, but operation "
                        + due.operation() + " credits nothing."));
        return differences;
    }

    private static List<String> compared(BookedCredit credit, List<Due> asked) {
        String found = "Credit " + credit.operation() + " gives " + credit.coins()
                + " to account " + credit.account();
        if (asked.size() != 1) {
            return List.of(found + (asked.isEmpty() ? ", but nobody paid for it."
                    : ", but is claimed by " + asked + "."));
        }
        Due due = asked.get(0);
        if (credit.refused()) {
            return List.of("The contract refused credit " + credit.operation() + " of the "
                    + due.payment() + "; refund the payment.");
        }
        return due.isMetBy(credit) ? List.of() : List.of(found + ", but the " + due.payment()
                + " paid for " + due.coins() + " to account " + due.account() + ".");
    }

    /** Paid since the journal was read. */
    private boolean isNewCredit(Due due) {
        return journal.entry(due.operation()).filter(entry -> entry.kind().equals("Credit"))
                .isPresent();
    }
}
