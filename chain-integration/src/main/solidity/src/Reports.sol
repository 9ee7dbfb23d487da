// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Cells} from "./Cells.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";
import {Meters} from "./Meters.sol";
import {QuickPass} from "./QuickPass.sol";

/// @title Reports: the registers of a page debit its consumers or are shared among its producers.
/// @dev Here a grid spends nearly all of its gas. So QuickPass does what is ordinary, and names the
///      meters that are not: these are then treated one by one, here, in plain words.
abstract contract Reports is Meters {
    using Cells for Cells.Page;
    using SafeCast for uint256;

    uint256 private constant REGISTER_BYTES = 5;
    uint256 private constant PAYOUT_BYTES = 6;

    /// @dev A report on its way: of a page, with readings that are not ordinary a bit each, and
    ///      what it adds to the open hour. All in memory, to leave the stack to the quick passes.
    struct Sheet {
        uint32 first;
        uint256 meters;
        uint256 retirees;
        uint256 replaced;
        uint256 price;
        uint256 registers;
        uint256 energy;
        uint256 collected;
        uint256 consumers;
        uint256 reported;
    }

    // ------------------------------------------------------------------ operation

    /// @inheritdoc IGrid
    function report(uint32 hour, uint32 first, bytes calldata registers)
        external
        onlyThroughExecute
    {
        if (hour != open.number) revert GridErrors.WrongHour(open.number, hour);
        Page storage page = pages[first / PAGE];
        _requireReportable(first, page.meters, page.hour, registers.length);
        emit Reported(hour, first, registers);
        Sheet memory sheet;
        sheet.first = first;
        sheet.meters = page.meters;
        sheet.registers = _copy(registers);
        if (page.someRetired) sheet.retirees = retiredMeters[first / PAGE];
        if (page.someReplaced) sheet.replaced = replacedMeters[first / PAGE];
        if (page.production) {
            _reportProduction(sheet);
        } else {
            _reportConsumption(sheet);
        }
        page.hour = hour;
        open.meters += sheet.reported.toUint32();
    }

    /// @dev The price of the open hour.
    function _price() internal view virtual returns (uint256);

    function _requireReportable(uint32 first, uint16 meters, uint32 last, uint256 length)
        private
        view
    {
        if (first % PAGE != 0) revert GridErrors.NotFirstOfPage(first);
        if (length == 0 || length % REGISTER_BYTES != 0) {
            revert GridErrors.MalformedRegisters(length);
        }
        if (length > meters * REGISTER_BYTES) revert GridErrors.UnknownMeter(first + meters);
        if (last == open.number) revert GridErrors.PageAlreadyReported(first, last);
    }

    /// @dev A zeroed copy for a whole page, and 32 bytes more: its end can be read by words.
    function _copy(bytes calldata registers) private pure returns (uint256 start) {
        bytes memory copied = new bytes(PAGE * REGISTER_BYTES + 32);
        assembly ("memory-safe") {
            start := add(copied, 32)
            calldatacopy(start, registers.offset, registers.length)
        }
    }

    /// @dev The registers for a quick pass, which leaves a meter alone when its register is 0.
    function _ordinary(Sheet memory sheet) private pure returns (uint256 registers) {
        uint256 special = sheet.retirees | sheet.replaced;
        registers = sheet.registers;
        if (special == 0) return registers;
        bytes memory copied = new bytes(PAGE * REGISTER_BYTES + 32);
        assembly ("memory-safe") {
            mcopy(add(copied, 32), registers, mload(copied))
            registers := add(copied, 32)
        }
        while (special != 0) {
            uint256 index = Math.log2(special);
            special ^= 1 << index;
            assembly ("memory-safe") {
                let meter := add(registers, mul(index, 5))
                mstore(meter, shr(40, shl(40, mload(meter))))
            }
        }
    }

    function _registerAt(Sheet memory sheet, uint256 index)
        private
        pure
        returns (uint256 register)
    {
        uint256 registers = sheet.registers;
        assembly ("memory-safe") {
            register := shr(216, mload(add(registers, mul(index, 5))))
        }
    }

    /// @dev Takes the highest meter out of those not ordinary, and looks whether it counts.
    function _next(Sheet memory sheet, uint256 special)
        private
        returns (uint256 rest, uint32 meter, uint256 reported)
    {
        uint256 index = Math.log2(special);
        rest = special ^ (1 << index);
        meter = sheet.first + uint32(index);
        reported = _registerAt(sheet, index);
        if (reported != 0 && (sheet.retirees >> index) & 1 != 0) {
            emit ReadingIgnored(meter, uint40(reported));
            reported = 0;
        }
        if (reported != 0) ++sheet.reported;
    }

    function _replacedEnergy(Sheet memory sheet, uint32 meter) private view returns (uint256) {
        return sheet.replaced == 0 ? 0 : replacedEnergy[meter];
    }

    // ------------------------------------------------------------------ consumption

    function _reportConsumption(Sheet memory sheet) private {
        sheet.price = _price();
        (uint256 sums, uint256 special) =
            QuickPass.debit(cells[sheet.first / PAGE], sheet.meters, _ordinary(sheet), sheet.price);
        (sheet.energy, sheet.consumers, sheet.reported) = QuickPass.debited(sums);
        sheet.collected = sheet.energy * sheet.price;
        while (special != 0) {
            uint32 meter;
            uint256 reported;
            (special, meter, reported) = _next(sheet, special);
            if (reported != 0) _debitOne(sheet, meter, reported);
        }
        open.energyOut += sheet.energy.toUint64();
        open.collected += sheet.collected.toUint64();
        open.consumers += sheet.consumers.toUint32();
    }

    /// @dev S4.2, S4.4, S5.1 and S6.1 for one meter, whatever its state.
    function _debitOne(Sheet memory sheet, uint32 meter, uint256 reported) private {
        (uint256 last, int256 balance) = _consumption(meter);
        if (reported < last) {
            emit RegisterWentBack(meter, uint40(last), uint40(reported));
            return;
        }
        uint256 replaced = _replacedEnergy(sheet, meter);
        uint256 energy = reported - last + replaced;
        if (energy == 0) return;
        int256 rest = balance - int256(energy * sheet.price);
        if (!Cells.fitsBalance(rest)) {
            emit ReadingTooLarge(meter, uint40(last), uint40(reported));
            return;
        }
        if (replaced != 0) _settledReplaced(meter, replaced);
        _setConsumption(meter, reported, rest);
        sheet.energy += energy;
        ++sheet.consumers;
        if (balance > 0) {
            sheet.collected += uint256(rest > 0 ? balance - rest : balance);
            if (rest <= 0) emit Disconnected(meter);
        }
    }

    // ------------------------------------------------------------------ production

    function _reportProduction(Sheet memory sheet) private {
        Page storage page = pages[sheet.first / PAGE];
        uint256 expected = uint256(open.nextProductionPage) * PAGE;
        if (sheet.first < expected) {
            revert GridErrors.PageOutOfOrder(expected.toUint32(), sheet.first);
        }
        uint256 special = _payAndRecord(sheet, page);
        while (special != 0) {
            uint32 meter;
            uint256 reported;
            (special, meter, reported) = _next(sheet, special);
            if (reported != 0) _recordOne(sheet, meter, reported);
        }
        page.base = open.energyIn;
        open.nextProductionPage = (sheet.first / PAGE + 1).toUint32();
        open.energyIn += sheet.energy.toUint64();
    }

    /// @dev Pays the page's last hour (S5.4) to all its meters, then takes in what is ordinary.
    /// @return slow the meters whose registers were left untouched, a bit each
    function _payAndRecord(Sheet memory sheet, Page storage page) private returns (uint256 slow) {
        ClosedHour storage hour = closedHours[page.hour];
        QuickPass.Payment memory payment = QuickPass.Payment({
            paidOut: hour.paidOut,
            // 1 for a page never reported: it has nothing to be paid.
            produced: Math.max(hour.energyIn, 1),
            running: page.base,
            payouts: new bytes(sheet.meters * PAYOUT_BYTES + 32),
            stopped: 0,
            refused: 0,
            first: sheet.first
        });
        uint256 sums;
        (sums, slow) = QuickPass.payAndRecord(
            cells[sheet.first / PAGE], sheet.meters, _ordinary(sheet), payment
        );
        (sheet.energy, sheet.reported) = QuickPass.recorded(sums);
        if (payment.running != page.base) _emitPaidOut(page.hour, sheet.first, payment.payouts);
    }

    /// @dev Without the 32 bytes of room behind them.
    function _emitPaidOut(uint32 hour, uint32 first, bytes memory payouts) private {
        assembly ("memory-safe") {
            mstore(payouts, sub(mload(payouts), 32))
        }
        emit PaidOut(hour, first, payouts);
    }

    /// @dev S4.2 and S4.4 for one meter, whose payout of the last hour is already applied.
    function _recordOne(Sheet memory sheet, uint32 meter, uint256 reported) private {
        (uint256 last,, int256 earned) = _production(meter);
        if (reported < last) {
            emit RegisterWentBack(meter, uint40(last), uint40(reported));
            return;
        }
        uint256 replaced = _replacedEnergy(sheet, meter);
        uint256 energy = reported - last + replaced;
        if (energy == 0) return;
        if (energy > Cells.REGISTER) {
            emit ReadingTooLarge(meter, uint40(last), uint40(reported));
            return;
        }
        if (replaced != 0) _settledReplaced(meter, replaced);
        _setProduction(meter, reported, energy, earned);
        sheet.energy += energy;
    }

    // ------------------------------------------------------------------ replaced devices

    function _settledReplaced(uint32 meter, uint256 energy) private {
        emit ReplacedEnergySettled(open.number, meter, uint40(energy));
        delete replacedEnergy[meter];
        uint256 rest = replacedMeters[meter / PAGE] ^ _bit(meter);
        replacedMeters[meter / PAGE] = rest;
        if (rest == 0) pages[meter / PAGE].someReplaced = false;
    }
}
