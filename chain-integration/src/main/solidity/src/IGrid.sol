// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The book of one community grid: coins, meters and the hourly settlement.
/// @notice Amounts are microcoins, energy is Wh, hours are UTC hours since the epoch.
///         Every state change is an operation with a sequence number, applied once and in order (S9.2).
interface IGrid {
    /// @dev FLAT: microcoins per hour. PER_MEMBER: microcoins per consumption meter that used energy in the
    ///      hour. PERCENT: basis points of the pool, rounded down, at most 10 000 (S5.3).
    enum FeePolicy {
        FLAT,
        PER_MEMBER,
        PERCENT
    }

    struct Tariff {
        uint64 priceMicrocoinsPerWh;
        FeePolicy policy;
        uint64 feeValue;
    }

    /// @dev What a grid is born with. wallClock: no hour closes before it has ended by the chain's own time.
    struct Genesis {
        uint32 openHour;
        Tariff tariff;
        address admin;
        address operator;
        address reporter;
        address registrar;
        bool wallClock;
    }

    /// @dev What the chain holds of a closed hour (S5.6). energyIn was produced, energyOut was used;
    ///      meters counts every register other than 0 that was reported for a meter not retired.
    struct HourRecord {
        uint64 energyInWh;
        uint64 energyOutWh;
        uint64 carryIn;
        uint64 repaid;
        uint64 collected;
        uint64 fee;
        uint64 paidOut;
        uint64 carryOut;
        uint32 meters;
        bool closed;
    }

    // ------------------------------------------------------------------ birth and the one door

    /// @notice Opens the book, once: the first hour, the first tariff, the roles, the utility's account 0.
    function initialize(Genesis calldata genesis) external;

    /// @notice Applies operations (ABI-encoded calls of the functions below) numbered first, first+1, …
    ///         Numbers already used are skipped; a gap reverts; a refused operation uses its number.
    ///         A missing role, a paused grid or a shortage of gas reverts everything and uses no number.
    /// @param first the number of operations[0]; the very first operation of a grid is number 0
    function execute(uint64 first, bytes[] calldata operations) external;

    /// @notice The number the next operation must have.
    function nextSequence() external view returns (uint64);

    // ------------------------------------------------------------------ operations, only through execute

    /// @notice Registrar: opens an account. Accounts are opened in order; account 0 is the utility's.
    function openAccount(uint32 account) external;

    /// @notice Registrar: adds a metering point; its number is nextMeter(production), see there.
    /// @param register what its display shows now; only energy beyond it counts (S4.1)
    function addMeter(uint32 meter, bool production, uint32 owner, uint40 register) external;

    /// @notice Registrar: another device at the same metering point (S4.4). The energy up to the final
    ///         register of the old one is settled together with the first reading of the new one.
    function replaceMeter(uint32 meter, uint40 finalRegister, uint40 startRegister) external;

    /// @notice Registrar: no reading counts from now on; report the last one before. A positive balance returns to the owner's account;
    ///         an arrear stays and can be repaid; earnings stay and can be collected.
    function retireMeter(uint32 meter) external;

    /// @notice Registrar: the metering point has a new owner. Earnings of closed hours go to the old one.
    function changeOwner(uint32 meter, uint32 owner) external;

    /// @notice Operator: coins enter the book for a payment received, each payment once (S7.3).
    function credit(uint32 account, uint64 microcoins, bytes32 payment) external;

    /// @notice Operator: coins leave the book; never more than the account has.
    function redeem(uint32 account, uint64 microcoins, bytes32 payment) external;

    /// @notice Operator: a refund or dispute takes coins of a payment back from the account credited with it;
    ///         what is no longer there becomes a visible debt, a negative balance (S7.6).
    function takeBack(bytes32 payment, uint64 microcoins) external;

    /// @notice Operator: gives back what was taken back of a payment, when a dispute is won (S7.6).
    function restore(bytes32 payment, uint64 microcoins) external;

    /// @notice Operator: moves unspent coins from a consumption meter back to the account credited with a
    ///         payment, in all no more than the payment brought (S7.6).
    function unfund(uint32 meter, uint64 microcoins, bytes32 payment) external;

    /// @notice Operator: sets coins aside for a cash-out (S7.5).
    function reserve(uint32 account, uint64 microcoins, bytes32 cashOut) external;

    /// @notice Operator: the money has left; the coins set aside leave the book.
    /// @dev While the grid is paused, also callable directly by the operator, without a number.
    function redeemReserved(bytes32 cashOut) external;

    /// @notice Operator: the cash-out failed; the coins return to the account, once. A payout that fails
    ///         after it was redeemed brings the coins back into the book (S7.5).
    /// @dev While the grid is paused, also callable directly by the operator, without a number.
    function releaseReserved(bytes32 cashOut) external;

    /// @notice Operator: coins to a consumption meter. An arrear is repaid first, into the pool (S5.7).
    function fund(uint32 account, uint32 meter, uint64 microcoins) external;

    /// @notice Operator: coins from account to account.
    function transfer(uint32 from, uint32 to, uint64 microcoins) external;

    /// @notice Operator: a production meter's earnings of all closed hours go to its owner's account.
    function collect(uint32 meter) external;

    /// @notice Registrar: price and fee from a later hour on (S5.9). Announcements are made in the order of
    ///         their hours; announcing the same later hour again replaces what was announced for it.
    function announceTariff(uint32 fromHour, Tariff calldata tariff) external;

    /// @notice Reporter: the registers of a page, once per hour; production pages in ascending order.
    /// @param first the first meter of a page (a multiple of 256)
    /// @param registers big-endian uint40 per meter, from `first` on; 0 leaves a meter untouched
    function report(uint32 hour, uint32 first, bytes calldata registers) external;

    /// @notice Reporter: closes the open hour and opens the next one (S5.2 to S5.5).
    function close(uint32 hour) external;

    // ------------------------------------------------------------------ the admin's, without a number

    /// @notice Admin: stops new operations; a cash-out in escrow can still be redeemed or released.
    function pause() external;

    /// @notice Admin: operations continue with the next number.
    function unpause() external;

    // ------------------------------------------------------------------ reads

    function paused() external view returns (bool);

    function wallClock() external view returns (bool);

    function openHour() external view returns (uint32);

    /// @notice How many accounts are open: numbers 0 … accounts()-1.
    function accounts() external view returns (uint32);

    /// @notice An account's balance; negative is a debt left by a refund or dispute (S7.6).
    function accountOf(uint32 account) external view returns (int64 microcoins);

    /// @notice The only number the next meter of a direction can have: the next one of that direction's
    ///         current page of 256, or, if there is none or it is full, the first one of the next unused page.
    function nextMeter(bool production) external view returns (uint32 meter);

    function isProduction(uint32 meter) external view returns (bool);

    function retired(uint32 meter) external view returns (bool);

    /// @notice Energy of a replaced device that waits for the first reading of the new one.
    function replacedEnergyOf(uint32 meter) external view returns (uint40 wattHours);

    /// @notice A consumption meter's balance; negative is an arrear (S5.1).
    function balanceOf(uint32 meter) external view returns (int64 microcoins);

    /// @notice A production meter's earnings not yet collected, including the last closed hour.
    function earningsOf(uint32 meter) external view returns (uint64 microcoins);

    /// @notice The last register the chain has seen (S4.1).
    function registerOf(uint32 meter) external view returns (uint40 wattHours);

    /// @notice A consumption meter is connected while its balance is above 0 (S6.1); a production meter
    ///         always; a retired one never.
    function connected(uint32 meter) external view returns (bool);

    function ownerOf(uint32 meter) external view returns (uint32 account);

    /// @notice What is known of a closed hour; all zero, and not closed, for any other hour.
    function hourRecord(uint32 hour) external view returns (HourRecord memory);

    /// @notice The tariff in force in an hour, as announced so far.
    function tariffAt(uint32 hour) external view returns (Tariff memory);

    function issued() external view returns (uint64 microcoins);

    function redeemed() external view returns (uint64 microcoins);

    function escrow() external view returns (uint64 microcoins);

    /// @notice Coins collected for the open hour and carried into it, not yet paid out.
    function pool() external view returns (uint64 microcoins);

    /// @notice What a payment brought, and how much of it was unfunded and taken back since.
    function paymentOf(bytes32 payment)
        external
        view
        returns (uint32 account, uint64 credited, uint64 unfunded, uint64 takenBack);

    /// @notice A cash-out; state 0: unknown, 1: in escrow, 2: redeemed, 3: released.
    function reservationOf(bytes32 cashOut)
        external
        view
        returns (uint32 account, uint64 microcoins, uint8 state);

    // ------------------------------------------------------------------ events

    event GridOpened(uint32 indexed openHour, bool wallClock);
    event GridPaused(address indexed by);
    event GridUnpaused(address indexed by);

    /// @notice Operations first … next-1 have been applied, save those refused.
    event Executed(uint64 indexed first, uint64 indexed next);

    /// @notice The operation changed nothing; the reason is an ABI-encoded error, see GridErrors.
    event Refused(uint64 indexed sequence, bytes reason);

    event AccountOpened(uint32 indexed account);
    event MeterAdded(uint32 indexed meter, bool production, uint32 indexed owner, uint40 register);
    event MeterReplaced(uint32 indexed meter, uint40 finalRegister, uint40 startRegister);
    event MeterRetired(uint32 indexed meter);
    event OwnerChanged(uint32 indexed meter, uint32 indexed owner);

    /// @notice The positive balance of a meter being retired went to its owner's account.
    event BalanceReturned(uint32 indexed meter, uint32 indexed account, uint64 microcoins);
    event Credited(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event Redeemed(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event TakenBack(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event Restored(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event Unfunded(
        uint32 indexed account, uint32 indexed meter, uint64 microcoins, bytes32 indexed payment
    );
    event Reserved(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event ReservationRedeemed(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event ReservationReleased(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event Funded(uint32 indexed account, uint32 indexed meter, uint64 microcoins, uint64 repaid);
    event Transferred(uint32 indexed from, uint32 indexed to, uint64 microcoins);
    event Collected(uint32 indexed meter, uint32 indexed account, uint64 microcoins);
    event TariffAnnounced(
        uint32 indexed fromHour, uint64 priceMicrocoinsPerWh, FeePolicy policy, uint64 feeValue
    );

    /// @notice The registers as reported, before any of the events below that say what was left untouched.
    event Reported(uint32 indexed hour, uint32 indexed first, bytes registers);

    /// @notice The register is below the last one: meter left untouched (S4.2).
    event RegisterWentBack(uint32 indexed meter, uint40 last, uint40 reported);

    /// @notice The energy is worth more than a meter can owe: meter left untouched.
    event ReadingTooLarge(uint32 indexed meter, uint40 last, uint40 reported);

    /// @notice The meter is retired: reading without effect.
    event ReadingIgnored(uint32 indexed meter, uint40 reported);

    /// @notice The energy of a replaced device was settled with this hour's reading of the new one.
    event ReplacedEnergySettled(uint32 indexed hour, uint32 indexed meter, uint40 wattHours);

    /// @notice The payouts of a closed hour reached the earnings of a production page.
    /// @param payouts big-endian uint48 microcoins per meter, from `first` on (S5.4)
    event PaidOut(uint32 indexed hour, uint32 indexed first, bytes payouts);

    /// @notice At a balance of 0 or less a meter is to be disconnected (S6.1).
    event Disconnected(uint32 indexed meter);

    /// @notice Funding lifted the balance above 0 (S6.1).
    event Reconnected(uint32 indexed meter);
    event HourClosed(uint32 indexed hour, HourRecord record);
}
