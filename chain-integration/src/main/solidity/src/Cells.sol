// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title How meters lie in storage, so that a page of 256 costs as few slots as possible.
/// @dev Three consumption meters share a slot, 85 bits each: register uint40, balance int45; bit 255 is set.
///      Two production meters share a slot, 128 bits each: register uint40, energy reported in the page's last
///      hour and not yet paid uint40, earnings int47; bit 127 is set. The set bits keep slots from being zero,
///      so that no hour pays for a first write. int45 microcoins are 17.5 million coins, int47 are 70 million.
///      A collected meter's earnings are negative until the payout that was collected ahead arrives, see Meters.
library Cells {
    uint256 internal constant REGISTER = (1 << 40) - 1;
    uint256 internal constant CONSUMPTION = (1 << 85) - 1;
    uint256 internal constant CONSUMPTION_SET = 1 << 255;
    uint256 internal constant PRODUCTION = (1 << 128) - 1;
    uint256 internal constant PRODUCTION_SET = 1 << 127;
    uint256 internal constant BALANCE = (1 << 45) - 1;
    uint256 internal constant EARNINGS = (1 << 47) - 1;
    int256 internal constant BALANCE_LIMIT = 1 << 44;
    int256 internal constant EARNINGS_LIMIT = 1 << 46;

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

    /// @dev Where a consumption meter lies in its page.
    function consumptionAt(uint256 meter) internal pure returns (uint256 slot, uint256 shift) {
        // Proof: a remainder below 3 times 85 is below 256.
        unchecked {
            uint256 index = meter & 0xff;
            return (index / 3, (index % 3) * 85);
        }
    }

    function consumption(uint256 word, uint256 shift)
        internal
        pure
        returns (uint256 register, int256 balance)
    {
        // Proof: 171 - shift is not negative, as shift is 0, 85 or 170; the cell's top bit becomes bit 255.
        unchecked {
            register = (word >> shift) & REGISTER;
            balance = int256(word << (171 - shift)) >> 211;
        }
    }

    /// @dev The caller guarantees a register below 2^40 and a balance within ±BALANCE_LIMIT.
    function withConsumption(uint256 word, uint256 shift, uint256 register, int256 balance)
        internal
        pure
        returns (uint256)
    {
        uint256 cell = register | ((uint256(balance) & BALANCE) << 40);
        return (word & ~(CONSUMPTION << shift)) | (cell << shift) | CONSUMPTION_SET;
    }

    /// @dev Where a production meter lies in its page.
    function productionAt(uint256 meter) internal pure returns (uint256 slot, uint256 shift) {
        return ((meter & 0xff) >> 1, (meter & 1) << 7);
    }

    function production(uint256 word, uint256 shift)
        internal
        pure
        returns (uint256 register, uint256 pending, int256 earned)
    {
        // Proof: 129 - shift is positive, as shift is 0 or 128; bit 126 of the cell becomes bit 255.
        unchecked {
            register = (word >> shift) & REGISTER;
            pending = (word >> (shift + 40)) & REGISTER;
            earned = int256(word << (129 - shift)) >> 209;
        }
    }

    /// @dev The caller guarantees register and pending below 2^40 and earnings within ±EARNINGS_LIMIT.
    function withProduction(
        uint256 word,
        uint256 shift,
        uint256 register,
        uint256 pending,
        int256 earned
    ) internal pure returns (uint256) {
        uint256 cell = register | (pending << 40) | ((uint256(earned) & EARNINGS) << 80)
            | PRODUCTION_SET;
        return (word & ~(PRODUCTION << shift)) | (cell << shift);
    }
}
