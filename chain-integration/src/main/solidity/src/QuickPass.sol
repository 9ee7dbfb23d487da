// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Cells} from "./Cells.sol";
import {GridErrors} from "./GridErrors.sol";

/// @title One pass over the slots of a page, for all that is ordinary.
/// @dev The registers, energies and balances of a slot are treated as one number, see Cells for its
///      parts. A slot in which anything is not ordinary is left untouched and named.
///      The constants are written out because assembly needs it; digits of theirs group as the
///      parts of a slot do: 85 bits for consumption, 128 bits for production.
library QuickPass {
    /// @dev Consumption. Dearer prices, and energies of 2^24 Wh (16.7 MWh) and more or below 0, are
    ///      not ordinary: EXTRAORDINARY is all bits but the lowest 24 of each part.
    uint256 private constant QUICK_PRICE = 1 << 20;
    uint256 private constant EXTRAORDINARY =
        0xfffffffffffffffc000003ffffffffffffffe000001fffffffffffffff000000;
    /// @dev The lowest 40 bits of all parts, of the second, of the third.
    uint256 private constant REGISTERS = 0x3fffffffffc00000000001fffffffffe00000000000ffffffffff;
    uint256 private constant SECOND = 0x1fffffffffe000000000000000000000;
    uint256 private constant THIRD = 0x3fffffffffc000000000000000000000000000000000000000000;
    /// @dev Bit 40 of each part: a balance's first bit, and the carry out of a register.
    uint256 private constant BIT_40 = 0x40000000000000000000020000000000000000000010000000000;
    /// @dev Bit 84 of each part: set in a biased balance of 0 or more.
    uint256 private constant BIT_84 =
        0x4000000000000000000002000000000000000000001000000000000000000000;
    uint256 private constant SLOT = 1 << 48;

    /// @dev Production: the lowest 40 bits of both halves, of the second; all others.
    uint256 private constant HALF_REGISTERS = 0xffffffffff0000000000000000000000ffffffffff;
    uint256 private constant SECOND_HALF = 0xffffffffff00000000000000000000000000000000;
    uint256 private constant NO_HALF_REGISTERS =
        0xffffffffffffffffffffff0000000000ffffffffffffffffffffff0000000000;
    /// @dev Bit 40 of each half: the carry out of a register.
    uint256 private constant HALF_BIT_40 = 0x1000000000000000000000000000000010000000000;
    /// @dev Bit 127 of each half: set in biased earnings of 0 or more.
    uint256 private constant HALF_BIT_127 =
        0x8000000000000000000000000000000080000000000000000000000000000000;
    /// @dev Bits 47 and up of each half.
    uint256 private constant TOO_LARGE =
        0xffffffffffffffffffff800000000000ffffffffffffffffffff800000000000;

    /// @dev What is due to a production page: the hour's payout and energy, the running total before
    ///      the page (after the pass: behind it), and room for the payouts and 32 bytes more.
    ///      Of earnings that reach their limit: the number of their slot plus one, and its payouts;
    ///      the number of the page's first meter, to name them.
    struct Payment {
        uint256 paidOut;
        uint256 produced;
        uint256 running;
        bytes payouts;
        uint256 stopped;
        uint256 refused;
        uint32 first;
    }

    /// @dev S5.1 for slots whose three meters were reported, did not go back and stay above 0.
    /// @param buffer where the registers of a whole page are in memory, five bytes each
    /// @return sums for debited()
    /// @return slow the meters of all other slots, a bit each
    function debit(Cells.Page storage page, uint256 meters, uint256 buffer, uint256 price)
        internal
        returns (uint256 sums, uint256 slow)
    {
        if (price >= QUICK_PRICE) return (0, type(uint256).max);
        // Proof. The three registers of a slot are brought 85 bits apart, so one subtraction gives
        // the three energies; a negative one would set bits 40 to 84 of its part, which
        // EXTRAORDINARY contains. So in an ordinary slot each energy is below 2^24 and, as the
        // price is below 2^20, what is due below 2^44. Balances are not negative (their bit 84 is
        // set), so biased they are 2^44 or more, and stay above 0 when reduced: registers grow to
        // what was reported and balances shrink without borrowing from one another. One
        // multiplication by 1 - price × 2^40 does both. That balances stay above 0 without the
        // bias is seen when their bits 84 survive the subtraction of one more microcoin; a register
        // other than 0 is one that carries into bit 40 when 2^40 - 1 is added. The sums of 86
        // slots below 2^24 Wh stay below 2^31 in each part.
        assembly ("memory-safe") {
            let factor := sub(1, shl(40, price))
            let slot := page.slot
            for { let end := add(buffer, mul(meters, 5)) } lt(buffer, end) {} {
                let energies := mload(buffer)
                energies := or(
                    or(shr(216, energies), and(shr(91, energies), SECOND)),
                    and(shl(34, energies), THIRD)
                )
                let word := sload(slot)
                let good := and(word, shl(44, add(energies, REGISTERS)))
                energies := sub(energies, and(word, REGISTERS))
                let debited_ := add(word, mul(energies, factor))
                good := and(good, sub(debited_, BIT_40))
                switch or(xor(and(good, BIT_84), BIT_84), and(energies, EXTRAORDINARY))
                case 0 {
                    sstore(slot, debited_)
                    let used := and(add(energies, REGISTERS), BIT_40)
                    sums := add(add(sums, SLOT), add(energies, used))
                }
                default { slow := or(slow, shl(mul(3, sub(slot, page.slot)), 7)) }
                buffer := add(buffer, 15)
                slot := add(slot, 1)
            }
        }
    }

    /// @dev Energies in the lower 40 bits of each part, then meters with energy; slots in the first.
    function debited(uint256 sums)
        internal
        pure
        returns (uint256 energy, uint256 consumers, uint256 meters)
    {
        // Proof: three parts below 2^31, counts of at most 86.
        unchecked {
            meters = 3 * ((sums >> 48) & 0xff);
            for (; sums != 0; sums >>= 85) {
                energy += sums & Cells.REGISTER;
                consumers += (sums >> 40) & 0xff;
            }
        }
    }

    /// @dev S5.4 for all slots of a page, and this hour's energy for those whose two meters were
    ///      reported and did not go back.
    /// @return sums for recorded()
    /// @return slow the meters of all other slots, a bit each
    function payAndRecord(
        Cells.Page storage page,
        uint256 meters,
        uint256 buffer,
        Payment memory payment
    ) internal returns (uint256 sums, uint256 slow) {
        // Proof. Registers and pending energies are below 2^40; paidOut and running totals are
        // below 2^64, so their products are below 2^128. Shares grow with the running total, so
        // payouts are not negative. Of the two energies of a slot a negative one would set bits 40
        // to 127 of its half, and then they are not used. So registers grow to what was reported,
        // pending energies change to this hour's, and earnings grow by payouts below 2^47, after
        // which their bit 127 is set: they were paid ahead by just that much, or not negative and
        // did not pass 2^47 - 1 without the bias. No part of a slot borrows from or carries into
        // another. Sums of 128 slots stay below 2^47 in each half. The last payouts may reach 26
        // bytes behind their place, for which there is room.
        assembly ("memory-safe") {
            let paidOut := mload(payment)
            let produced := mload(add(payment, 0x20))
            let running := mload(add(payment, 0x40))
            let out := add(mload(add(payment, 0x60)), 0x20)
            let share := div(mul(paidOut, running), produced)
            let slot := page.slot
            for { let end := add(buffer, mul(meters, 5)) } lt(buffer, end) {} {
                let energies := mload(buffer)
                energies := or(shr(216, energies), and(shr(48, energies), SECOND_HALF))
                let word := sload(slot)
                let pending := and(shr(40, word), HALF_REGISTERS)
                running := add(running, and(pending, 0xffffffffff))
                let payouts := div(mul(paidOut, running), produced)
                running := add(running, shr(128, pending))
                let upTo := div(mul(paidOut, running), produced)
                payouts := add(sub(payouts, share), shl(128, sub(upTo, payouts)))
                share := upTo
                let reported := and(add(energies, HALF_REGISTERS), HALF_BIT_40)
                energies := sub(energies, and(word, HALF_REGISTERS))
                switch or(xor(reported, HALF_BIT_40), and(energies, NO_HALF_REGISTERS))
                case 0 { sums := add(sums, add(energies, SLOT)) }
                default {
                    energies := 0
                    slow := or(slow, shl(mul(2, sub(slot, page.slot)), 3))
                }
                let paid :=
                    sub(
                        add(add(word, shl(80, payouts)), mul(energies, 0x10000000001)),
                        shl(40, pending)
                    )
                if or(xor(and(paid, HALF_BIT_127), HALF_BIT_127), and(payouts, TOO_LARGE)) {
                    mstore(add(payment, 0x80), add(sub(slot, page.slot), 1))
                    mstore(add(payment, 0xa0), payouts)
                    break
                }
                if xor(paid, word) { sstore(slot, paid) }
                mstore(out, or(shl(208, payouts), shl(32, payouts)))
                out := add(out, 12)
                buffer := add(buffer, 10)
                slot := add(slot, 1)
            }
            mstore(add(payment, 0x40), running)
        }
        if (payment.stopped != 0) _refuse(page, payment);
    }

    /// @dev Energies in the lower 47 bits of each half; slots above them, in the first.
    function recorded(uint256 sums) internal pure returns (uint256 energy, uint256 meters) {
        // Proof: two halves below 2^47, a count of at most 128.
        unchecked {
            energy = (sums & (SLOT - 1)) + (sums >> 128);
            meters = 2 * ((sums >> 48) & 0xff);
        }
    }

    /// @dev Names the meter of two whose earnings, with this payout, reach the limit.
    function _refuse(Cells.Page storage page, Payment memory payment) private view {
        uint256 index = 2 * (payment.stopped - 1);
        (,, int256 earned) = Cells.production(page, index);
        earned += int256(payment.refused & type(uint128).max);
        if (Cells.fitsEarnings(earned)) {
            (,, earned) = Cells.production(page, ++index);
            earned += int256(payment.refused >> 128);
        }
        revert GridErrors.EarningsTooLarge(payment.first + uint32(index), earned);
    }
}
