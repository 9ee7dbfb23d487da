// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title How meters lie in storage, so that a page of 256 costs as few slots as possible.
/// @dev Three consumption meters share a slot, 85 bits each: register uint40, balance 45 bits.
///      Two production meters share a slot, 128 bits each: register uint40, energy reported in the
///      page's last hour and not yet paid uint40, earnings 48 bits.
///      Balance and earnings are stored with a bias, as value + 2^44 and value + 2^47: they can be
///      added to in place, and no slot in use is ever zero, so that no hour pays for a first write.
///      The limits are 17.5 million coins of balance or arrear, and 140 million coins of earnings.
///      A collected meter's earnings are negative until the payout that was collected ahead
///      arrives, see Meters.
library Cells {
    uint256 internal constant REGISTER = (1 << 40) - 1;

    uint256 internal constant CONSUMPTION_BITS = 85;
    uint256 internal constant CONSUMPTION = (1 << 85) - 1;
    uint256 internal constant BALANCE = (1 << 45) - 1;
    uint256 internal constant NO_BALANCE = 1 << 44;

    uint256 internal constant PRODUCTION_BITS = 128;
    uint256 internal constant PRODUCTION = (1 << 128) - 1;
    uint256 internal constant EARNINGS = (1 << 48) - 1;
    uint256 internal constant NO_EARNINGS = 1 << 47;

    /// @dev The 86 (consumption) or 128 (production) slots of a page.
    struct Page {
        uint256[128] words;
    }

    function load(Page storage page, uint256 slot) internal view returns (uint256 word) {
        assembly ("memory-safe") {
            word := sload(add(page.slot, slot))
        }
    }

    function store(Page storage page, uint256 slot, uint256 word) internal {
        assembly ("memory-safe") {
            sstore(add(page.slot, slot), word)
        }
    }

    // ------------------------------------------------------------------ consumption

    function consumption(Page storage page, uint256 index)
        internal
        view
        returns (uint256 register, int256 balance)
    {
        // Proof: both terms are below 2^46, far from any limit of int256.
        unchecked {
            uint256 cell = load(page, index / 3) >> ((index % 3) * CONSUMPTION_BITS);
            register = cell & REGISTER;
            balance = int256((cell >> 40) & BALANCE) - int256(NO_BALANCE);
        }
    }

    function fitsBalance(int256 balance) internal pure returns (bool) {
        return balance > -int256(NO_BALANCE) && balance < int256(NO_BALANCE);
    }

    /// @dev The caller guarantees a register below 2^40 and a balance that fits.
    function setConsumption(Page storage page, uint256 index, uint256 register, int256 balance)
        internal
    {
        // Proof: a fitting balance plus the bias is from 1 to 2^45 - 1; shifts are below 256.
        unchecked {
            uint256 shift = (index % 3) * CONSUMPTION_BITS;
            uint256 cell = register | (uint256(balance + int256(NO_BALANCE)) << 40);
            uint256 others = load(page, index / 3) & ~(CONSUMPTION << shift);
            store(page, index / 3, others | (cell << shift));
        }
    }

    // ------------------------------------------------------------------ production

    function production(Page storage page, uint256 index)
        internal
        view
        returns (uint256 register, uint256 pending, int256 earned)
    {
        // Proof: both terms are below 2^49, far from any limit of int256.
        unchecked {
            uint256 cell = load(page, index / 2) >> ((index % 2) * PRODUCTION_BITS);
            register = cell & REGISTER;
            pending = (cell >> 40) & REGISTER;
            earned = int256((cell >> 80) & EARNINGS) - int256(NO_EARNINGS);
        }
    }

    /// @dev Two meters that have earned nothing, before the first of them is written.
    function openProduction(Page storage page, uint256 index) internal {
        store(page, index / 2, (NO_EARNINGS << 80) | (NO_EARNINGS << 208));
    }

    function fitsEarnings(int256 earned) internal pure returns (bool) {
        return earned > -int256(NO_EARNINGS) && earned < int256(NO_EARNINGS);
    }

    /// @dev The caller guarantees register and pending below 2^40 and earnings that fit.
    function setProduction(
        Page storage page,
        uint256 index,
        uint256 register,
        uint256 pending,
        int256 earned
    ) internal {
        // Proof: fitting earnings plus the bias are from 1 to 2^48 - 1; shifts are below 256.
        unchecked {
            uint256 shift = (index % 2) * PRODUCTION_BITS;
            uint256 biased = uint256(earned + int256(NO_EARNINGS));
            uint256 cell = register | (pending << 40) | (biased << 80);
            uint256 others = load(page, index / 2) & ~(PRODUCTION << shift);
            store(page, index / 2, others | (cell << shift));
        }
    }
}
