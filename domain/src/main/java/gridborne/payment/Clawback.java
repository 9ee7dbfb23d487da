package gridborne.payment;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.ClawbackEntry.Kind;
import gridborne.payment.ClawbackEntry.Outcome;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The coins of one paid order that follow its money back (S7.6): from the account's unspent coins,
 * then from the unspent funding of the meter that the order funded, then as a visible debt.
 *
 * <p>Two kinds of steps lead there. How many coins are taken follows from the money alone, so it is
 * known at once, is exact, and never depends on a balance. From where they come does: so a debt
 * that this leaves is covered from the meter only when the chain has answered everything, and what
 * the chain refuses, because the balance moved meanwhile, is planned anew. Each step is a function
 * of what has happened; asking again without news gives the same answer.
 *
 * @param bought the coins that the order credited
 * @param funded how many of them the order put on a meter; nothing, if it funded none
 * @param entries what was done so far, the oldest first
 */
public record Clawback(Money paid, Coins bought, Coins funded, List<ClawbackEntry> entries) {

    /** So often the meter's balance may move away under a plan; then the debt stays a debt. */
    static final int ATTEMPTS = 8;

    /** What to append next. */
    public record Step(Kind kind, Coins coins) {
    }

    public Clawback {
        entries = List.copyOf(entries);
    }

    /**
     * The coins that belong to this much of the money: floor(coins × gone ÷ paid) of everything
     * gone so far, so that many parts add up to the whole, to the last microcoin, and never to
     * more. Money beyond what was paid takes no coins.
     */
    public Coins coinsFor(long goneMinorUnits) {
        long gone = Math.max(0, Math.min(goneMinorUnits, paid.minorUnits()));
        return new Coins(BigInteger.valueOf(bought.microcoins()).multiply(BigInteger.valueOf(gone))
                .divide(BigInteger.valueOf(paid.minorUnits())).longValueExact());
    }

    /** The coins to take or to give so that those taken are those that belong to the money gone. */
    public Optional<Step> correction(long goneMinorUnits) {
        if (isStuck()) {
            return Optional.empty();
        }
        Coins missing = coinsFor(goneMinorUnits).minus(taken());
        if (missing.isPositive()) {
            return Optional.of(new Step(Kind.TAKE_BACK, missing));
        }
        return step(Kind.RESTORE, missing.negated());
    }

    /**
     * What to move between the account and the meter, with their balances as the chain has them
     * after everything above. Nothing, as long as the chain owes an answer.
     */
    public Optional<Step> rearrangement(Coins account, Coins meter) {
        if (isStuck() || waits() || refusals() >= ATTEMPTS) {
            return Optional.empty();
        }
        return step(Kind.UNFUND, coverable(account, meter))
                .or(() -> step(Kind.FUND_AGAIN, due(account)));
    }

    private static Optional<Step> step(Kind kind, Coins coins) {
        return coins.isPositive() ? Optional.of(new Step(kind, coins)) : Optional.empty();
    }

    /** Whether the chain has not answered all of it. */
    public boolean waits() {
        return entries.stream().anyMatch(entry -> entry.outcome() == Outcome.OPEN);
    }

    /** Whether the contract refused what it never refuses for a credited order: somebody looks. */
    public boolean isStuck() {
        return entries.stream().anyMatch(entry -> entry.kind().changesTheTotal()
                && entry.outcome() == Outcome.REFUSED);
    }

    private long refusals() {
        return entries.stream().filter(entry -> entry.outcome() == Outcome.REFUSED).count();
    }

    /** The coins out of the book because of money gone. */
    public Coins taken() {
        return sum(Kind.TAKE_BACK).minus(sum(Kind.RESTORE));
    }

    /** Of these, the coins that came from the meter. */
    public Coins unfunded() {
        return sum(Kind.UNFUND).minus(sum(Kind.FUND_AGAIN));
    }

    private Coins sum(Kind kind) {
        return entries.stream().filter(entry -> entry.counts(kind)).map(ClawbackEntry::coins)
                .reduce(Coins.ZERO, Coins::plus);
    }

    /**
     * The debt that the meter can cover. The contract counts all that was ever unfunded for a
     * payment, also what went to the meter again; so do we.
     */
    private Coins coverable(Coins account, Coins meter) {
        return account.negated().min(taken().minus(unfunded()))
                .min(funded.minus(sum(Kind.UNFUND))).min(meter).orZero();
    }

    /**
     * What a restoration owes the meter: no more than came from it, and than the account has after
     * its debt is paid. Undoing goes backwards: debt, meter, account.
     */
    private Coins due(Coins account) {
        Coins restored = Coins.ZERO;
        for (ClawbackEntry entry : entries) {
            restored = switch (entry.kind()) {
                case RESTORE -> restored.plus(entry.coins());
                case TAKE_BACK -> restored.minus(entry.coins()).orZero();
                case UNFUND, FUND_AGAIN -> entry.outcome() == Outcome.REFUSED ? restored
                        : Coins.ZERO;
            };
        }
        return restored.min(unfunded()).min(account).orZero();
    }
}
