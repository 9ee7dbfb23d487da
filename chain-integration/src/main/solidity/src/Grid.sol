// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {GridErrors} from "./GridErrors.sol";
import {Hours} from "./Hours.sol";
import {IGrid} from "./IGrid.sol";

/// @title One utility's grid: the one door, its sequence numbers, its roles, its pause (S9).
/// @notice Deployed once as the code of all grids; GridFactory makes the clones. There is no upgrade.
contract Grid is Hours, AccessControl, Initializable {
    /// @notice The role of the journal: credits, funding, transfers, cash-outs.
    bytes32 public constant OPERATOR = keccak256("OPERATOR");
    /// @notice The role of the hour: reports and closing.
    bytes32 public constant REPORTER = keccak256("REPORTER");
    /// @notice The role of the register: accounts, meters, tariffs.
    bytes32 public constant REGISTRAR = keccak256("REGISTRAR");

    /// @dev The code itself is not a grid.
    constructor() {
        _disableInitializers();
    }

    /// @inheritdoc IGrid
    function initialize(Genesis calldata genesis) external initializer {
        if (genesis.openHour == 0) revert GridErrors.NoSuchHour(0);
        _grantRole(DEFAULT_ADMIN_ROLE, genesis.admin);
        _grantRole(OPERATOR, genesis.operator);
        _grantRole(REPORTER, genesis.reporter);
        _grantRole(REGISTRAR, genesis.registrar);
        door = Door(0, 0, false, genesis.wallClock, true);
        _open(genesis.openHour, 0);
        emit GridOpened(genesis.openHour, genesis.wallClock);
        _openAccount(0);
        _announce(genesis.openHour, genesis.tariff);
    }

    /// @inheritdoc IGrid
    function execute(uint64 first, bytes[] calldata operations) external {
        uint64 next = door.nextSequence;
        uint64 applied = next;
        if (first > next) revert GridErrors.SequenceGap(next, first);
        for (uint256 i = next - first; i < operations.length; ++i) {
            _apply(next, operations[i]);
            ++next;
        }
        if (next == applied) return;
        door.nextSequence = next;
        emit Executed(applied, next);
    }

    /// @inheritdoc IGrid
    function pause() external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (door.paused) revert GridErrors.Paused();
        door.paused = true;
        emit GridPaused(msg.sender);
    }

    /// @inheritdoc IGrid
    function unpause() external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (!door.paused) revert GridErrors.NotPaused();
        door.paused = false;
        emit GridUnpaused(msg.sender);
    }

    /// @inheritdoc IGrid
    function nextSequence() external view returns (uint64) {
        return door.nextSequence;
    }

    /// @inheritdoc IGrid
    function paused() external view returns (bool) {
        return door.paused;
    }

    /// @inheritdoc IGrid
    function wallClock() external view returns (bool) {
        return door.wallClock;
    }

    /// @dev Calls ourselves, so that a refused operation leaves nothing behind but its reason.
    function _apply(uint64 sequence, bytes calldata operation) private {
        bytes4 selector = bytes4(operation);
        bytes32 role = _roleFor(selector);
        _checkRole(role == 0 ? OPERATOR : role);
        if (door.paused && !_settlesEscrow(selector)) revert GridErrors.Paused();
        if (role == 0) {
            emit Refused(
                sequence, abi.encodeWithSelector(GridErrors.UnknownOperation.selector, selector)
            );
            return;
        }
        uint256 gasBefore = gasleft();
        (bool done, bytes memory reason) = address(this).call(operation);
        if (done) return;
        if (reason.length == 0) {
            // A call that runs out of gas uses all it was given: 63/64 of ours, and through the clone 63/64
            // of that. So more than 1/16 left proves that arguments could not be decoded.
            if (gasleft() <= gasBefore / 16) revert GridErrors.NotEnoughGas(sequence);
            reason = abi.encodeWithSelector(GridErrors.MalformedOperation.selector, selector);
        }
        emit Refused(sequence, reason);
    }

    function _mayDirectlySettleEscrow(address sender) internal view override returns (bool) {
        return door.paused && hasRole(OPERATOR, sender);
    }

    function _settlesEscrow(bytes4 selector) private pure returns (bool) {
        return
            selector == IGrid.redeemReserved.selector || selector == IGrid.releaseReserved.selector;
    }

    /// @dev The role an operation needs; 0 if it is none.
    function _roleFor(bytes4 selector) private pure returns (bytes32) {
        if (selector == IGrid.report.selector || selector == IGrid.close.selector) return REPORTER;
        if (
            selector == IGrid.fund.selector || selector == IGrid.credit.selector
                || selector == IGrid.transfer.selector || selector == IGrid.collect.selector
                || selector == IGrid.reserve.selector || selector == IGrid.redeem.selector
                || selector == IGrid.takeBack.selector || selector == IGrid.restore.selector
                || selector == IGrid.unfund.selector || _settlesEscrow(selector)
        ) return OPERATOR;
        if (
            selector == IGrid.addMeter.selector || selector == IGrid.openAccount.selector
                || selector == IGrid.replaceMeter.selector || selector == IGrid.retireMeter.selector
                || selector == IGrid.changeOwner.selector
                || selector == IGrid.announceTariff.selector
        ) return REGISTRAR;
        return 0;
    }
}
