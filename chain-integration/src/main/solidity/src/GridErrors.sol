// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Every reason for which a grid says no.
/// @dev Refusals arrive ABI-encoded in Grid's Refused event; the first group reverts whole transactions.
library GridErrors {
    // ------------------------------------------------------------------ nothing happened, no number used

    /// @notice Operations must follow the last one used without a gap (S9.2).
    error SequenceGap(uint64 next, uint64 first);

    /// @notice Too little gas was sent to apply this operation; send it again with more.
    error NotEnoughGas(uint64 sequence);

    /// @notice The grid is paused; only a cash-out in escrow can be settled.
    error Paused();

    /// @notice The grid is not paused.
    error NotPaused();

    /// @notice Operations come through execute, which gives them their number.
    error OnlyThroughExecute(address caller);

    /// @notice A grid cannot open with this hour.
    error NoSuchHour(uint32 hour);

    /// @notice This creator has already used this salt.
    error GridExists(address grid);

    // ------------------------------------------------------------------ refusals: the number is used

    error UnknownOperation(bytes4 selector);
    error MalformedOperation(bytes4 selector);

    error UnknownAccount(uint32 account);
    error AccountOutOfOrder(uint32 expected, uint32 account);
    error NothingToMove();
    error NotEnoughCoins(uint32 account, int64 balance, uint64 needed);

    error PaymentAlreadyCredited(bytes32 payment);
    error UnknownPayment(bytes32 payment);
    error MoreThanPaymentBrought(bytes32 payment, uint64 available, uint64 asked);

    error CashOutAlreadyReserved(bytes32 cashOut);
    error UnknownCashOut(bytes32 cashOut);
    error CashOutAlreadyRedeemed(bytes32 cashOut);
    error CashOutAlreadyReleased(bytes32 cashOut);

    error UnknownMeter(uint32 meter);
    error MeterOutOfOrder(uint32 expected, uint32 meter);
    error NoMoreMeters();
    error MeterRetired(uint32 meter);
    error NotAConsumptionMeter(uint32 meter);
    error NotAProductionMeter(uint32 meter);
    error RegisterBelowLast(uint32 meter, uint40 last, uint40 register);
    error ReplacedEnergyTooLarge(uint32 meter, uint256 wattHours);

    /// @notice First a reading of the new device: it settles what the replaced one measured.
    error ReplacedEnergyWaits(uint32 meter, uint40 wattHours);
    error NotEnoughUnspent(uint32 meter, int64 balance, uint64 asked);
    error MeterBalanceTooLarge(uint32 meter, int256 microcoins);
    error EarningsTooLarge(uint32 meter, int256 microcoins);
    error NothingToCollect(uint32 meter);

    error WrongHour(uint32 open, uint32 hour);
    error HourNotOver(uint32 hour, uint256 timestamp);
    error NotFirstOfPage(uint32 meter);
    error MalformedRegisters(uint256 length);
    error PageAlreadyReported(uint32 first, uint32 hour);
    error PageOutOfOrder(uint32 expected, uint32 first);
    error TariffNotLater(uint32 open, uint32 fromHour);
    error TariffOutOfOrder(uint32 announced, uint32 fromHour);
    error FeeAboveWhole(uint64 basisPoints);
}
