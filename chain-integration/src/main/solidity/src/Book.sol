// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";

/// @title Accounts, payments and escrow: every way coins enter, leave or change accounts (S3.3, S7).
abstract contract Book is IGrid {
    using SafeCast for int256;

    enum CashOut {
        UNKNOWN,
        IN_ESCROW,
        REDEEMED,
        RELEASED
    }

    struct Totals {
        uint64 issued;
        uint64 redeemed;
        uint64 escrow;
        uint32 accounts;
    }

    struct Payment {
        uint32 account;
        uint64 credited;
        uint64 unfunded;
        uint64 takenBack;
    }

    struct Reservation {
        uint32 account;
        uint64 microcoins;
        CashOut state;
    }

    /// @dev What every transaction touches, in one slot: so is what fund adds to the pool.
    struct Door {
        uint64 nextSequence;
        uint64 repaid;
        bool paused;
        bool wallClock;
        bool set;
    }

    Door internal door;
    Totals private totals;
    mapping(uint32 account => int64 microcoins) private balances;
    mapping(bytes32 payment => Payment) private payments;
    mapping(bytes32 cashOut => Reservation) private reservations;

    modifier onlyThroughExecute() {
        if (msg.sender != address(this)) revert GridErrors.OnlyThroughExecute(msg.sender);
        _;
    }

    /// @dev Escrow has a second door: the operator's, while the grid is paused.
    modifier escrowDoor() {
        if (msg.sender != address(this) && !_mayDirectlySettleEscrow(msg.sender)) {
            revert GridErrors.OnlyThroughExecute(msg.sender);
        }
        _;
    }

    // ------------------------------------------------------------------ operations

    /// @inheritdoc IGrid
    function openAccount(uint32 account) external onlyThroughExecute {
        _openAccount(account);
    }

    /// @inheritdoc IGrid
    function credit(uint32 account, uint64 microcoins, bytes32 payment)
        external
        onlyThroughExecute
    {
        if (payments[payment].credited != 0) {
            revert GridErrors.PaymentAlreadyCredited(payment);
        }
        payments[payment] = Payment(account, microcoins, 0, 0);
        _issue(account, microcoins);
        emit Credited(account, microcoins, payment);
    }

    /// @inheritdoc IGrid
    function redeem(uint32 account, uint64 microcoins, bytes32 payment)
        external
        onlyThroughExecute
    {
        _take(account, microcoins);
        totals.redeemed += microcoins;
        emit Redeemed(account, microcoins, payment);
    }

    /// @inheritdoc IGrid
    function takeBack(bytes32 payment, uint64 microcoins) external onlyThroughExecute {
        Payment storage paid = _payment(payment);
        _requireSome(microcoins);
        uint64 available = paid.credited - paid.takenBack;
        if (microcoins > available) {
            revert GridErrors.MoreThanPaymentBrought(payment, available, microcoins);
        }
        paid.takenBack += microcoins;
        _move(paid.account, -int256(uint256(microcoins)));
        totals.redeemed += microcoins;
        emit TakenBack(paid.account, microcoins, payment);
    }

    /// @inheritdoc IGrid
    function restore(bytes32 payment, uint64 microcoins) external onlyThroughExecute {
        Payment storage paid = _payment(payment);
        if (microcoins > paid.takenBack) {
            revert GridErrors.MoreThanPaymentBrought(payment, paid.takenBack, microcoins);
        }
        paid.takenBack -= microcoins;
        _issue(paid.account, microcoins);
        emit Restored(paid.account, microcoins, payment);
    }

    /// @inheritdoc IGrid
    function transfer(uint32 from, uint32 to, uint64 microcoins) external onlyThroughExecute {
        _take(from, microcoins);
        _give(to, microcoins);
        emit Transferred(from, to, microcoins);
    }

    /// @inheritdoc IGrid
    function reserve(uint32 account, uint64 microcoins, bytes32 cashOut)
        external
        onlyThroughExecute
    {
        if (reservations[cashOut].state != CashOut.UNKNOWN) {
            revert GridErrors.CashOutAlreadyReserved(cashOut);
        }
        _take(account, microcoins);
        reservations[cashOut] = Reservation(account, microcoins, CashOut.IN_ESCROW);
        totals.escrow += microcoins;
        emit Reserved(account, microcoins, cashOut);
    }

    /// @inheritdoc IGrid
    function redeemReserved(bytes32 cashOut) external escrowDoor {
        Reservation storage reserved = _reservation(cashOut);
        if (reserved.state == CashOut.REDEEMED) revert GridErrors.CashOutAlreadyRedeemed(cashOut);
        reserved.state = CashOut.REDEEMED;
        totals.escrow -= reserved.microcoins;
        totals.redeemed += reserved.microcoins;
        emit ReservationRedeemed(reserved.account, reserved.microcoins, cashOut);
    }

    /// @inheritdoc IGrid
    function releaseReserved(bytes32 cashOut) external escrowDoor {
        Reservation storage reserved = _reservation(cashOut);
        if (reserved.state == CashOut.IN_ESCROW) {
            totals.escrow -= reserved.microcoins;
            _give(reserved.account, reserved.microcoins);
        } else {
            _issue(reserved.account, reserved.microcoins);
        }
        reserved.state = CashOut.RELEASED;
        emit ReservationReleased(reserved.account, reserved.microcoins, cashOut);
    }

    // ------------------------------------------------------------------ reads

    /// @inheritdoc IGrid
    function accounts() external view returns (uint32) {
        return totals.accounts;
    }

    /// @inheritdoc IGrid
    function accountOf(uint32 account) external view returns (int64) {
        _requireAccount(account);
        return balances[account];
    }

    /// @inheritdoc IGrid
    function issued() external view returns (uint64) {
        return totals.issued;
    }

    /// @inheritdoc IGrid
    function redeemed() external view returns (uint64) {
        return totals.redeemed;
    }

    /// @inheritdoc IGrid
    function escrow() external view returns (uint64) {
        return totals.escrow;
    }

    /// @inheritdoc IGrid
    function paymentOf(bytes32 payment)
        external
        view
        returns (uint32 account, uint64 credited, uint64 unfunded, uint64 takenBack)
    {
        Payment storage paid = payments[payment];
        return (paid.account, paid.credited, paid.unfunded, paid.takenBack);
    }

    /// @inheritdoc IGrid
    function reservationOf(bytes32 cashOut)
        external
        view
        returns (uint32 account, uint64 microcoins, uint8 state)
    {
        Reservation storage reserved = reservations[cashOut];
        return (reserved.account, reserved.microcoins, uint8(reserved.state));
    }

    // ------------------------------------------------------------------ the only ways a balance changes

    function _openAccount(uint32 account) internal {
        if (account != totals.accounts) {
            revert GridErrors.AccountOutOfOrder(totals.accounts, account);
        }
        ++totals.accounts;
        emit AccountOpened(account);
    }

    function _give(uint32 account, uint64 microcoins) internal {
        _move(account, int256(uint256(microcoins)));
    }

    /// @dev Takes no more than there is.
    function _take(uint32 account, uint64 microcoins) internal {
        _requireSome(microcoins);
        int64 balance = balances[account];
        if (balance < int256(uint256(microcoins))) {
            _requireAccount(account);
            revert GridErrors.NotEnoughCoins(account, balance, microcoins);
        }
        balances[account] = (balance - int256(uint256(microcoins))).toInt64();
    }

    /// @dev What a payment brought and was spent on a meter comes back to its account, once.
    function _unfundTo(bytes32 payment, uint64 microcoins) internal returns (uint32 account) {
        Payment storage paid = _payment(payment);
        _requireSome(microcoins);
        uint64 available = paid.credited - paid.unfunded;
        if (microcoins > available) {
            revert GridErrors.MoreThanPaymentBrought(payment, available, microcoins);
        }
        paid.unfunded += microcoins;
        account = paid.account;
        _give(account, microcoins);
    }

    function _requireAccount(uint32 account) internal view {
        if (account >= totals.accounts) revert GridErrors.UnknownAccount(account);
    }

    function _mayDirectlySettleEscrow(address sender) internal view virtual returns (bool);

    function _issue(uint32 account, uint64 microcoins) private {
        _requireSome(microcoins);
        totals.issued += microcoins;
        _give(account, microcoins);
    }

    function _move(uint32 account, int256 microcoins) private {
        _requireAccount(account);
        balances[account] = (balances[account] + microcoins).toInt64();
    }

    function _requireSome(uint64 microcoins) private pure {
        if (microcoins == 0) revert GridErrors.NothingToMove();
    }

    function _payment(bytes32 payment) private view returns (Payment storage paid) {
        paid = payments[payment];
        if (paid.credited == 0) revert GridErrors.UnknownPayment(payment);
    }

    function _reservation(bytes32 cashOut) private view returns (Reservation storage reserved) {
        reserved = reservations[cashOut];
        if (reserved.state == CashOut.UNKNOWN) revert GridErrors.UnknownCashOut(cashOut);
        if (reserved.state == CashOut.RELEASED) revert GridErrors.CashOutAlreadyReleased(cashOut);
    }
}
