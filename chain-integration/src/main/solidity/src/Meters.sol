// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Book} from "./Book.sol";
import {Cells} from "./Cells.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";

/// @title Metering points: their pages, registers, balances and earnings (S4, S5.7, S6.1).
abstract contract Meters is Book {
    using Cells for Cells.Page;
    using SafeCast for uint256;

    /// @dev base: S5.4's running total of the hour before this production page.
    ///      hour: the last one in which the page was reported, 0 if none.
    struct Page {
        bool production;
        bool someRetired;
        bool someReplaced;
        uint16 meters;
        uint32 hour;
        uint64 base;
    }

    /// @dev Numbers of pages plus one; 0 is none.
    struct Registry {
        uint32 pages;
        uint32 consumptionPage;
        uint32 productionPage;
    }

    /// @dev The open hour's sums, but for arrears repaid, which are in Door; set keeps the second
    ///      slot from ever being zero.
    struct OpenHour {
        uint32 number;
        uint64 carry;
        uint64 collected;
        uint32 meters;
        uint32 consumers;
        uint32 nextProductionPage;
        uint64 energyIn;
        uint64 energyOut;
        bool set;
    }

    /// @dev HourRecord in two slots; what is carried out follows from the rest.
    struct ClosedHour {
        uint64 energyIn;
        uint64 energyOut;
        uint64 carryIn;
        uint64 repaid;
        uint64 collected;
        uint64 fee;
        uint64 paidOut;
        uint32 meters;
        bool closed;
    }

    uint256 internal constant PAGE = 256;
    uint256 private constant PAGES = 1 << 24;

    OpenHour internal open;
    Registry private registry;
    mapping(uint32 hour => ClosedHour) internal closedHours;
    mapping(uint256 page => Page) internal pages;
    mapping(uint256 page => Cells.Page) internal cells;
    mapping(uint256 page => uint256 bitmap) internal retiredMeters;
    mapping(uint256 page => uint256 bitmap) internal replacedMeters;
    mapping(uint32 meter => uint40 wattHours) internal replacedEnergy;
    /// @dev Eight uint32 owners in a slot.
    mapping(uint256 word => uint256 owners) private owners;

    // ------------------------------------------------------------------ operations

    /// @inheritdoc IGrid
    function addMeter(uint32 meter, bool production, uint32 owner, uint40 register)
        external
        onlyThroughExecute
    {
        _requireAccount(owner);
        uint32 expected = nextMeter(production);
        if (meter != expected) revert GridErrors.MeterOutOfOrder(expected, meter);
        uint256 number = meter / PAGE;
        if (meter % PAGE == 0) _openPage(number, production);
        ++pages[number].meters;
        _setOwner(meter, owner);
        if (production) {
            if (meter % 2 == 0) cells[number].openProduction(meter % PAGE);
            _setProduction(meter, register, 0, 0);
        } else {
            _setConsumption(meter, register, 0);
        }
        emit MeterAdded(meter, production, owner, register);
    }

    /// @inheritdoc IGrid
    function replaceMeter(uint32 meter, uint40 finalRegister, uint40 startRegister)
        external
        onlyThroughExecute
    {
        Page storage page = _activePage(meter);
        uint40 last = registerOf(meter);
        if (finalRegister < last) revert GridErrors.RegisterBelowLast(meter, last, finalRegister);
        uint256 waiting = uint256(replacedEnergy[meter]) + finalRegister - last;
        if (waiting > type(uint40).max) revert GridErrors.ReplacedEnergyTooLarge(meter, waiting);
        if (waiting != 0) {
            replacedEnergy[meter] = waiting.toUint40();
            replacedMeters[meter / PAGE] |= _bit(meter);
            page.someReplaced = true;
        }
        if (page.production) {
            (, uint256 pending, int256 earned) = _production(meter);
            _setProduction(meter, startRegister, pending, earned);
        } else {
            (, int256 balance) = _consumption(meter);
            _setConsumption(meter, startRegister, balance);
        }
        emit MeterReplaced(meter, finalRegister, startRegister);
    }

    /// @inheritdoc IGrid
    function retireMeter(uint32 meter) external onlyThroughExecute {
        Page storage page = _activePage(meter);
        uint40 waiting = replacedEnergy[meter];
        if (waiting != 0) revert GridErrors.ReplacedEnergyWaits(meter, waiting);
        page.someRetired = true;
        retiredMeters[meter / PAGE] |= _bit(meter);
        if (!page.production) _returnBalance(meter);
        emit MeterRetired(meter);
    }

    /// @inheritdoc IGrid
    function changeOwner(uint32 meter, uint32 owner) external onlyThroughExecute {
        Page storage page = _activePage(meter);
        _requireAccount(owner);
        if (page.production) _collect(meter);
        _setOwner(meter, owner);
        emit OwnerChanged(meter, owner);
    }

    /// @inheritdoc IGrid
    function fund(uint32 account, uint32 meter, uint64 microcoins) external onlyThroughExecute {
        Page memory page = pages[meter / PAGE];
        if (meter % PAGE >= page.meters) revert GridErrors.UnknownMeter(meter);
        if (page.production) revert GridErrors.NotAConsumptionMeter(meter);
        _take(account, microcoins);
        (uint256 register, int256 balance) = _consumption(meter);
        int256 funded = balance + int256(uint256(microcoins));
        if (page.someRetired && funded > 0 && retired(meter)) {
            revert GridErrors.MeterRetired(meter);
        }
        uint64 repaid;
        if (balance < 0) {
            // The arrear or the coins, whichever is less: both are below 2^64.
            repaid = funded > 0 ? uint64(uint256(-balance)) : microcoins;
            door.repaid += repaid;
        }
        _setConsumption(meter, register, funded);
        emit Funded(account, meter, microcoins, repaid);
        if (balance <= 0 && funded > 0) emit Reconnected(meter);
    }

    /// @inheritdoc IGrid
    function unfund(uint32 meter, uint64 microcoins, bytes32 payment) external onlyThroughExecute {
        _requireConsumption(meter);
        (uint256 register, int256 balance) = _consumption(meter);
        if (balance < int256(uint256(microcoins))) {
            revert GridErrors.NotEnoughUnspent(meter, int64(balance), microcoins);
        }
        uint32 account = _unfundTo(payment, microcoins);
        int256 rest = balance - int256(uint256(microcoins));
        _setConsumption(meter, register, rest);
        emit Unfunded(account, meter, microcoins, payment);
        if (rest == 0) emit Disconnected(meter);
    }

    /// @inheritdoc IGrid
    function collect(uint32 meter) external onlyThroughExecute {
        _requireProduction(meter);
        if (!_collect(meter)) revert GridErrors.NothingToCollect(meter);
    }

    // ------------------------------------------------------------------ reads

    /// @inheritdoc IGrid
    function nextMeter(bool production) public view returns (uint32 meter) {
        Registry memory known = registry;
        uint256 current = production ? known.productionPage : known.consumptionPage;
        if (current != 0 && pages[current - 1].meters < PAGE) {
            return ((current - 1) * PAGE + pages[current - 1].meters).toUint32();
        }
        if (known.pages == PAGES) revert GridErrors.NoMoreMeters();
        return (known.pages * PAGE).toUint32();
    }

    /// @inheritdoc IGrid
    function isProduction(uint32 meter) external view returns (bool) {
        return _page(meter).production;
    }

    /// @inheritdoc IGrid
    function retired(uint32 meter) public view returns (bool) {
        return _page(meter).someRetired && retiredMeters[meter / PAGE] & _bit(meter) != 0;
    }

    /// @inheritdoc IGrid
    function ownerOf(uint32 meter) public view returns (uint32) {
        _page(meter);
        return uint32(owners[meter / 8] >> (32 * (meter % 8)));
    }

    /// @inheritdoc IGrid
    function registerOf(uint32 meter) public view returns (uint40) {
        if (_page(meter).production) {
            (uint256 shown,,) = _production(meter);
            return uint40(shown);
        }
        (uint256 register,) = _consumption(meter);
        return uint40(register);
    }

    /// @inheritdoc IGrid
    function replacedEnergyOf(uint32 meter) external view returns (uint40) {
        _page(meter);
        return replacedEnergy[meter];
    }

    /// @inheritdoc IGrid
    function balanceOf(uint32 meter) public view returns (int64) {
        _requireConsumption(meter);
        (, int256 balance) = _consumption(meter);
        return int64(balance);
    }

    /// @inheritdoc IGrid
    function earningsOf(uint32 meter) external view returns (uint64) {
        _requireProduction(meter);
        (int256 earned, uint256 payout) = _earnings(meter);
        return uint64(uint256(earned + int256(payout)));
    }

    /// @inheritdoc IGrid
    function connected(uint32 meter) external view returns (bool) {
        if (retired(meter)) return false;
        return _page(meter).production || balanceOf(meter) > 0;
    }

    /// @inheritdoc IGrid
    function openHour() external view returns (uint32) {
        return open.number;
    }

    /// @inheritdoc IGrid
    function pool() external view returns (uint64) {
        return open.carry + door.repaid + open.collected;
    }

    // ------------------------------------------------------------------ for the hour

    function _consumption(uint32 meter) internal view returns (uint256 register, int256 balance) {
        return cells[meter / PAGE].consumption(meter % PAGE);
    }

    function _setConsumption(uint32 meter, uint256 register, int256 balance) internal {
        if (!Cells.fitsBalance(balance)) revert GridErrors.MeterBalanceTooLarge(meter, balance);
        cells[meter / PAGE].setConsumption(meter % PAGE, register, balance);
    }

    function _production(uint32 meter)
        internal
        view
        returns (uint256 register, uint256 pending, int256 earned)
    {
        return cells[meter / PAGE].production(meter % PAGE);
    }

    function _setProduction(uint32 meter, uint256 register, uint256 pending, int256 earned)
        internal
    {
        if (!Cells.fitsEarnings(earned)) revert GridErrors.EarningsTooLarge(meter, earned);
        cells[meter / PAGE].setProduction(meter % PAGE, register, pending, earned);
    }

    function _page(uint32 meter) internal view returns (Page storage page) {
        page = pages[meter / PAGE];
        if (meter % PAGE >= page.meters) revert GridErrors.UnknownMeter(meter);
    }

    function _bit(uint32 meter) internal pure returns (uint256) {
        return 1 << (meter % PAGE);
    }

    // ------------------------------------------------------------------ private

    function _openPage(uint256 number, bool production) private {
        ++registry.pages;
        if (production) {
            registry.productionPage = registry.pages;
        } else {
            registry.consumptionPage = registry.pages;
        }
        pages[number].production = production;
    }

    function _activePage(uint32 meter) private view returns (Page storage page) {
        page = _page(meter);
        if (retired(meter)) revert GridErrors.MeterRetired(meter);
    }

    function _requireConsumption(uint32 meter) private view {
        if (_page(meter).production) revert GridErrors.NotAConsumptionMeter(meter);
    }

    function _requireProduction(uint32 meter) private view {
        if (!_page(meter).production) revert GridErrors.NotAProductionMeter(meter);
    }

    function _setOwner(uint32 meter, uint32 owner) private {
        uint256 shift = 32 * (meter % 8);
        uint256 others = owners[meter / 8] & ~(uint256(type(uint32).max) << shift);
        owners[meter / 8] = others | (uint256(owner) << shift);
    }

    function _returnBalance(uint32 meter) private {
        (uint256 register, int256 balance) = _consumption(meter);
        if (balance <= 0) return;
        uint32 account = ownerOf(meter);
        _give(account, uint64(uint256(balance)));
        _setConsumption(meter, register, 0);
        emit BalanceReturned(meter, account, uint64(uint256(balance)));
        emit Disconnected(meter);
    }

    /// @dev The payout not yet applied is taken ahead: the earnings turn negative by as much, and are 0 again
    ///      when the page is reported next. The energy itself stays, as later meters' shares depend on it.
    function _collect(uint32 meter) private returns (bool some) {
        (int256 earned, uint256 payout) = _earnings(meter);
        uint64 microcoins = uint256(earned + int256(payout)).toUint64();
        if (microcoins == 0) return false;
        (uint256 register, uint256 pending,) = _production(meter);
        _setProduction(meter, register, pending, -int256(payout));
        uint32 account = ownerOf(meter);
        _give(account, microcoins);
        emit Collected(meter, account, microcoins);
        return true;
    }

    /// @dev What lies in the meter's cell, and its payout of the page's last hour if that hour is closed (S5.4).
    function _earnings(uint32 meter) private view returns (int256 earned, uint256 payout) {
        uint256 pending;
        (, pending, earned) = _production(meter);
        Page storage page = pages[meter / PAGE];
        ClosedHour storage hour = closedHours[page.hour];
        if (pending == 0 || !hour.closed) return (earned, 0);
        uint256 before = page.base + _pendingBefore(meter);
        uint256 paidOut = hour.paidOut;
        payout = (paidOut * (before + pending)) / hour.energyIn - (paidOut * before) / hour.energyIn;
    }

    function _pendingBefore(uint32 meter) private view returns (uint256 sum) {
        for (uint32 other = meter - (meter % uint32(PAGE)); other < meter; ++other) {
            (, uint256 pending,) = _production(other);
            sum += pending;
        }
    }
}
