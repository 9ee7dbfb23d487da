package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import java.util.List;

/**
 * The hours of the last month under another tariff, changing nothing.
 *
 * @param hours how many were replayed
 * @param lines one for each owner of meters, the one with the greatest change first
 */
public record WhatIf(Hour first, Hour last, int hours, boolean shortened, Coins fee, Coins feeThen,
                     List<Line> lines) {

    /**
     * What one owner's meters would have paid and earned.
     *
     * @param who the owner's name; the account's number where there is no person any more
     */
    public record Line(AccountNumber account, String who, Coins due, Coins dueThen, Coins payout,
                       Coins payoutThen) {

        /** What they would have more; below zero, less. */
        public Coins gain() {
            return due.minus(dueThen).plus(payoutThen.minus(payout));
        }
    }

    public WhatIf {
        lines = List.copyOf(lines);
    }
}
