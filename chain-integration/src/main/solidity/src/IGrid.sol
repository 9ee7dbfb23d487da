// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The book of one community grid: coins, meters and the hourly settlement.
/// @notice Amounts are microcoins, energy is Wh, hours are UTC hours since the epoch.
///         Every state change is an operation with a sequence number, applied once and in order (S9.2).
interface IGrid {
    /// @dev FLAT: microcoins per hour. PER_MEMBER: microcoins per meter reported with energy in the hour.
    ///      PERCENT: basis points of the pool, rounded down (S5.3).
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

    /// @dev What the chain holds of a closed hour (S5.6).
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

    // ------------------------------------------------------------------ the one door

    /// @notice Applies operations (ABI-encoded calls of the functions below) numbered first, first+1, …
    ///         Numbers already used are skipped; a gap reverts; a refused operation uses its number.
    function execute(uint64 first, bytes[] calldata operations) external;

    function nextSequence() external view returns (uint64);

    // ------------------------------------------------------------------ operations, only through execute

    function openAccount(uint32 account) external;

    function addMeter(uint32 meter, bool production, uint32 owner, uint40 register) external;

    function replaceMeter(uint32 meter, uint40 finalRegister, uint40 startRegister) external;

    function retireMeter(uint32 meter) external;

    function credit(uint32 account, uint64 microcoins, bytes32 payment) external;

    function redeem(uint32 account, uint64 microcoins, bytes32 payment) external;

    function reserve(uint32 account, uint64 microcoins, bytes32 cashOut) external;

    function redeemReserved(bytes32 cashOut) external;

    function releaseReserved(bytes32 cashOut) external;

    function fund(uint32 account, uint32 meter, uint64 microcoins) external;

    function transfer(uint32 from, uint32 to, uint64 microcoins) external;

    function collect(uint32 meter) external;

    function announceTariff(uint32 fromHour, Tariff calldata tariff) external;

    /// @param first the first meter of a page (a multiple of 256)
    /// @param registers big-endian uint40 per meter, from `first` on; 0 leaves a meter untouched
    function report(uint32 hour, uint32 first, bytes calldata registers) external;

    function close(uint32 hour) external;

    // ------------------------------------------------------------------ reads

    function openHour() external view returns (uint32);

    function accountOf(uint32 account) external view returns (int64 microcoins);

    /// @notice A consumption meter's balance; negative is an arrear (S5.1).
    function balanceOf(uint32 meter) external view returns (int64 microcoins);

    /// @notice A production meter's earnings not yet collected, including the last closed hour.
    function earningsOf(uint32 meter) external view returns (uint64 microcoins);

    function registerOf(uint32 meter) external view returns (uint40 wattHours);

    function connected(uint32 meter) external view returns (bool);

    function ownerOf(uint32 meter) external view returns (uint32 account);

    function hourRecord(uint32 hour) external view returns (HourRecord memory);

    function tariffAt(uint32 hour) external view returns (Tariff memory);

    function issued() external view returns (uint64 microcoins);

    function redeemed() external view returns (uint64 microcoins);

    function escrow() external view returns (uint64 microcoins);

    /// @notice Coins collected for the open hour and carried into it, not yet paid out.
    function pool() external view returns (uint64 microcoins);

    // ------------------------------------------------------------------ events

    /// @notice Operations first … next-1 have been applied, save those refused.
    event Executed(uint64 indexed first, uint64 indexed next);
    event Refused(uint64 indexed sequence, bytes reason);

    event AccountOpened(uint32 indexed account);
    event MeterAdded(uint32 indexed meter, bool production, uint32 indexed owner, uint40 register);
    event MeterReplaced(uint32 indexed meter, uint40 finalRegister, uint40 startRegister);
    event MeterRetired(uint32 indexed meter);
    event Credited(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event Redeemed(uint32 indexed account, uint64 microcoins, bytes32 indexed payment);
    event Reserved(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event ReservationRedeemed(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event ReservationReleased(uint32 indexed account, uint64 microcoins, bytes32 indexed cashOut);
    event Funded(uint32 indexed account, uint32 indexed meter, uint64 microcoins, uint64 repaid);
    event Transferred(uint32 indexed from, uint32 indexed to, uint64 microcoins);
    event Collected(uint32 indexed meter, uint32 indexed account, uint64 microcoins);
    event TariffAnnounced(uint32 indexed fromHour, uint64 priceMicrocoinsPerWh, FeePolicy policy, uint64 feeValue);

    /// @notice The registers as reported; a register below the last one was left untouched (RegisterWentBack).
    event Reported(uint32 indexed hour, uint32 indexed first, bytes registers);
    event RegisterWentBack(uint32 indexed meter, uint40 last, uint40 reported);
    event Disconnected(uint32 indexed meter);
    event Reconnected(uint32 indexed meter);
    event HourClosed(uint32 indexed hour, HourRecord record);
}
