// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Cells} from "./Cells.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";
import {Meters} from "./Meters.sol";

/// @title The hour: tariff, reports page by page, and the closing that costs the same for any grid (S5).
abstract contract Hours is Meters {
    using Cells for Cells.Page;
    using SafeCast for uint256;

    /// @dev What a report adds to the open hour.
    struct Tally {
        uint256 energy;
        uint256 collected;
        uint256 meters;
        uint256 consumers;
    }

    uint256 private constant REGISTER_BYTES = 5;
    uint256 private constant PAYOUT_BYTES = 6;
    uint256 private constant WHOLE = 10_000;

    /// @dev In the order of their hours; one slot each.
    struct Announcement {
        uint32 fromHour;
        uint64 price;
        FeePolicy policy;
        uint64 feeValue;
    }

    Announcement[] private announcements;

    // ------------------------------------------------------------------ operations

    /// @inheritdoc IGrid
    function announceTariff(uint32 fromHour, Tariff calldata tariff) external onlyThroughExecute {
        if (fromHour <= open.number) revert GridErrors.TariffNotLater(open.number, fromHour);
        uint32 announced = announcements[announcements.length - 1].fromHour;
        if (fromHour < announced) revert GridErrors.TariffOutOfOrder(announced, fromHour);
        if (fromHour == announced) announcements.pop();
        _announce(fromHour, tariff);
    }

    /// @inheritdoc IGrid
    function report(uint32 hour, uint32 first, bytes calldata registers)
        external
        onlyThroughExecute
    {
        if (hour != open.number) revert GridErrors.WrongHour(open.number, hour);
        uint256 number = first / PAGE;
        Page memory page = pages[number];
        _requireReportable(first, page, registers.length);
        emit Reported(hour, first, registers);
        uint256 buffer = _copy(registers);
        if (page.someRetired) _leaveOutRetired(first, buffer);
        if (page.production) {
            _reportProduction(first, page, buffer);
        } else {
            _reportConsumption(first, page, buffer);
        }
    }

    /// @inheritdoc IGrid
    function close(uint32 hour) external onlyThroughExecute {
        OpenHour memory ending = open;
        if (hour != ending.number) revert GridErrors.WrongHour(ending.number, hour);
        _requireOver(hour);
        uint64 all = ending.carry + ending.repaid + ending.collected;
        uint64 fee = _fee(hour, all, ending.consumers);
        uint64 rest = all - fee;
        uint64 paidOut = ending.energyIn == 0 ? 0 : rest;
        closedHours[hour] = ClosedHour({
            energyIn: ending.energyIn,
            energyOut: ending.energyOut,
            carryIn: ending.carry,
            repaid: ending.repaid,
            collected: ending.collected,
            fee: fee,
            paidOut: paidOut,
            meters: ending.meters,
            closed: true
        });
        _open(hour + 1, rest - paidOut);
        _give(0, fee);
        emit HourClosed(hour, hourRecord(hour));
    }

    // ------------------------------------------------------------------ reads

    /// @inheritdoc IGrid
    function hourRecord(uint32 hour) public view returns (HourRecord memory) {
        ClosedHour memory closed = closedHours[hour];
        return HourRecord({
            energyInWh: closed.energyIn,
            energyOutWh: closed.energyOut,
            carryIn: closed.carryIn,
            repaid: closed.repaid,
            collected: closed.collected,
            fee: closed.fee,
            paidOut: closed.paidOut,
            carryOut: closed.carryIn + closed.repaid + closed.collected - closed.fee
                - closed.paidOut,
            meters: closed.meters,
            closed: closed.closed
        });
    }

    /// @inheritdoc IGrid
    function tariffAt(uint32 hour) public view returns (Tariff memory) {
        // The last announcement from this hour or earlier, by halving.
        uint256 low = 0;
        uint256 high = announcements.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (announcements[middle].fromHour > hour) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (high == 0) return Tariff(0, FeePolicy.FLAT, 0);
        Announcement storage found = announcements[high - 1];
        return Tariff(found.price, found.policy, found.feeValue);
    }

    // ------------------------------------------------------------------ for the grid

    function _open(uint32 hour, uint64 carry) internal {
        open = OpenHour(hour, carry, 0, 0, 0, 0, 0, 0, 0, true);
    }

    function _announce(uint32 fromHour, Tariff calldata tariff) internal {
        if (tariff.policy == FeePolicy.PERCENT && tariff.feeValue > WHOLE) {
            revert GridErrors.FeeAboveWhole(tariff.feeValue);
        }
        announcements.push(
            Announcement(fromHour, tariff.priceMicrocoinsPerWh, tariff.policy, tariff.feeValue)
        );
        emit TariffAnnounced(fromHour, tariff.priceMicrocoinsPerWh, tariff.policy, tariff.feeValue);
    }

    function _requireOver(uint32 hour) internal view virtual;

    // ------------------------------------------------------------------ private

    function _fee(uint32 hour, uint64 all, uint32 consumers) private view returns (uint64) {
        Tariff memory tariff = tariffAt(hour);
        uint256 wanted = tariff.feeValue;
        if (tariff.policy == FeePolicy.PER_MEMBER) wanted *= consumers;
        if (tariff.policy == FeePolicy.PERCENT) wanted = (wanted * all) / WHOLE;
        return uint64(Math.min(wanted, all));
    }

    function _requireReportable(uint32 first, Page memory page, uint256 length) private view {
        if (first % PAGE != 0) revert GridErrors.NotFirstOfPage(first);
        if (length == 0 || length % REGISTER_BYTES != 0) {
            revert GridErrors.MalformedRegisters(length);
        }
        if (length > page.meters * REGISTER_BYTES) {
            revert GridErrors.UnknownMeter(first + page.meters);
        }
        if (page.hour == open.number) revert GridErrors.PageAlreadyReported(first, page.hour);
    }

    /// @dev A zeroed copy for a whole page, and 32 bytes more so that its end can be read by words.
    function _copy(bytes calldata registers) private pure returns (uint256 buffer) {
        bytes memory copied = new bytes(PAGE * REGISTER_BYTES + 32);
        assembly ("memory-safe") {
            buffer := add(copied, 32)
            calldatacopy(buffer, registers.offset, registers.length)
        }
    }

    function _leaveOutRetired(uint32 first, uint256 buffer) private {
        uint256 bitmap = retiredMeters[first / PAGE];
        for (uint32 index = 0; index < PAGE; ++index) {
            if ((bitmap >> index) & 1 == 0) continue;
            uint256 reported = _blank(buffer, index);
            if (reported != 0) emit ReadingIgnored(first + index, uint40(reported));
        }
    }

    /// @dev Takes a register out of the copy, so that the loops leave its meter untouched.
    function _blank(uint256 buffer, uint256 index) private pure returns (uint256 reported) {
        assembly ("memory-safe") {
            let at := add(buffer, mul(index, 5))
            let word := mload(at)
            reported := shr(216, word)
            mstore(at, shr(40, shl(40, word)))
        }
    }

    function _reportConsumption(uint32 first, Page memory page, uint256 buffer) private {
        uint256 price = tariffAt(open.number).priceMicrocoinsPerWh;
        Tally memory tally;
        if (page.someReplaced) _settleReplacedConsumption(first, buffer, price, tally);
        _debit(first, page.meters, buffer, price, tally);
        pages[first / PAGE].hour = open.number;
        open.energyOut += tally.energy.toUint64();
        open.collected += tally.collected.toUint64();
        open.meters += tally.meters.toUint32();
        open.consumers += tally.consumers.toUint32();
    }

    function _debit(uint32 first, uint256 meters, uint256 buffer, uint256 price, Tally memory tally)
        private
    {
        Cells.Page storage page = cells[first / PAGE];
        // Proof for the whole loop: at most 256 meters; registers are below 2^40 and the price below 2^64, so
        // a page's sums stay below 2^113; shifts stay below 256; balances are within 2^45 of zero.
        unchecked {
            uint256 slots = (meters + 2) / 3;
            for (uint256 slot = 0; slot < slots; ++slot) {
                uint256 three;
                assembly ("memory-safe") {
                    three := shr(136, mload(add(buffer, mul(slot, 15))))
                }
                if (three == 0) continue;
                uint256 word = page.load(slot);
                uint256 updated = word;
                for (uint256 cell = 0; cell < 3; ++cell) {
                    uint256 reported = (three >> (80 - 40 * cell)) & Cells.REGISTER;
                    if (reported == 0) continue;
                    ++tally.meters;
                    uint256 shift = 85 * cell;
                    (uint256 last, int256 balance) = Cells.consumption(word, shift);
                    uint256 meter = first + slot * 3 + cell;
                    if (reported < last) {
                        emit RegisterWentBack(uint32(meter), uint40(last), uint40(reported));
                    }
                    if (reported <= last) continue;
                    int256 rest = balance - int256((reported - last) * price);
                    if (rest <= -Cells.BALANCE_LIMIT) {
                        emit ReadingTooLarge(uint32(meter), uint40(last), uint40(reported));
                        continue;
                    }
                    tally.energy += reported - last;
                    ++tally.consumers;
                    if (balance > 0) {
                        tally.collected += uint256(rest > 0 ? balance - rest : balance);
                        if (rest <= 0) emit Disconnected(uint32(meter));
                    }
                    updated = Cells.withConsumption(updated, shift, reported, rest);
                }
                if (updated != word) page.store(slot, updated);
            }
        }
    }

    /// @dev A replaced meter's new reading brings the old device's energy with it: debited as one.
    function _settleReplacedConsumption(
        uint32 first,
        uint256 buffer,
        uint256 price,
        Tally memory tally
    ) private {
        uint256 bitmap = replacedMeters[first / PAGE];
        uint256 left = bitmap;
        for (uint32 index = 0; index < PAGE; ++index) {
            uint32 meter = first + index;
            if ((bitmap >> index) & 1 == 0) continue;
            (uint256 last, int256 balance) = _consumption(meter);
            uint256 reported = _blank(buffer, index);
            if (reported == 0) continue;
            ++tally.meters;
            if (reported < last) {
                emit RegisterWentBack(meter, uint40(last), uint40(reported));
                continue;
            }
            uint256 energy = reported - last + replacedEnergy[meter];
            int256 rest = balance - int256(energy * price);
            if (rest <= -Cells.BALANCE_LIMIT) {
                emit ReadingTooLarge(meter, uint40(last), uint40(reported));
                continue;
            }
            left ^= _bit(meter);
            _forgetReplaced(meter);
            tally.energy += energy;
            ++tally.consumers;
            if (balance > 0) {
                tally.collected += uint256(rest > 0 ? balance - rest : balance);
                if (rest <= 0) emit Disconnected(meter);
            }
            _writeConsumption(meter, reported, rest);
        }
        _keepReplaced(first, left);
    }

    function _reportProduction(uint32 first, Page memory page, uint256 buffer) private {
        uint256 number = first / PAGE;
        if (number < open.nextProductionPage) {
            revert GridErrors.PageOutOfOrder((open.nextProductionPage * PAGE).toUint32(), first);
        }
        Tally memory tally;
        _payAndRecord(first, page, buffer, tally);
        if (page.someReplaced) _addReplacedProduction(first, buffer, tally);
        Page storage stored = pages[number];
        stored.hour = open.number;
        stored.base = open.energyIn;
        open.nextProductionPage = (number + 1).toUint32();
        open.energyIn += tally.energy.toUint64();
        open.meters += tally.meters.toUint32();
    }

    /// @dev Pays the page's last hour (S5.4) and records this one's energy, in one pass over its slots.
    function _payAndRecord(uint32 first, Page memory page, uint256 buffer, Tally memory tally)
        private
    {
        Cells.Page storage stored = cells[first / PAGE];
        ClosedHour storage hour = closedHours[page.hour];
        uint256 paidOut = hour.paidOut;
        uint256 produced = Math.max(hour.energyIn, 1);
        uint256 running = page.base;
        uint256 share = (paidOut * running) / produced;
        bytes memory payouts = new bytes(page.meters * PAYOUT_BYTES + 32);
        // Proof for the whole loop: at most 256 meters; registers and pending energies are below 2^40, paidOut
        // and running totals below 2^64, so products stay below 2^128; shares only grow with the running total;
        // earnings are checked against their limit, and below it in absolute value before a payout.
        unchecked {
            uint256 slots = (uint256(page.meters) + 1) / 2;
            for (uint256 slot = 0; slot < slots; ++slot) {
                uint256 two;
                assembly ("memory-safe") {
                    two := shr(176, mload(add(buffer, mul(slot, 10))))
                }
                uint256 word = stored.load(slot);
                uint256 updated = word;
                for (uint256 cell = 0; cell < 2; ++cell) {
                    uint256 shift = cell << 7;
                    (uint256 register, uint256 energy, int256 earned) =
                        Cells.production(word, shift);
                    uint256 meter = first + slot * 2 + cell;
                    if (energy != 0) {
                        running += energy;
                        uint256 upToHere = (paidOut * running) / produced;
                        uint256 payout = upToHere - share;
                        share = upToHere;
                        earned += int256(payout);
                        if (earned >= Cells.EARNINGS_LIMIT) {
                            revert GridErrors.EarningsTooLarge(uint32(meter), earned);
                        }
                        _putPayout(payouts, slot * 2 + cell, payout);
                        energy = 0;
                    }
                    uint256 reported = (two >> (40 - 40 * cell)) & Cells.REGISTER;
                    if (reported != 0) {
                        ++tally.meters;
                        if (reported < register) {
                            emit RegisterWentBack(uint32(meter), uint40(register), uint40(reported));
                        } else {
                            energy = reported - register;
                            tally.energy += energy;
                            register = reported;
                        }
                    } else if (word >> shift == 0) {
                        break;
                    }
                    updated = Cells.withProduction(updated, shift, register, energy, earned);
                }
                if (updated != word) stored.store(slot, updated);
            }
        }
        if (running != page.base) _emitPaidOut(page.hour, first, payouts);
    }

    function _putPayout(bytes memory payouts, uint256 index, uint256 payout) private pure {
        assembly ("memory-safe") {
            mstore(add(add(payouts, 32), mul(index, 6)), shl(208, payout))
        }
    }

    /// @dev Without the 32 bytes of room behind them.
    function _emitPaidOut(uint32 hour, uint32 first, bytes memory payouts) private {
        assembly ("memory-safe") {
            mstore(payouts, sub(mload(payouts), 32))
        }
        emit PaidOut(hour, first, payouts);
    }

    /// @dev After this hour's energy has been recorded: the old device's joins the new one's.
    function _addReplacedProduction(uint32 first, uint256 buffer, Tally memory tally) private {
        uint256 bitmap = replacedMeters[first / PAGE];
        uint256 left = bitmap;
        for (uint32 index = 0; index < PAGE; ++index) {
            uint32 meter = first + index;
            if ((bitmap >> index) & 1 == 0) continue;
            (uint256 register, uint256 pending, int256 earned) = _production(meter);
            uint256 energy = replacedEnergy[meter];
            bool accepted = _blank(buffer, index) == register && register != 0;
            if (!accepted || pending + energy > Cells.REGISTER) continue;
            left ^= _bit(meter);
            _forgetReplaced(meter);
            tally.energy += energy;
            _writeProduction(meter, register, pending + energy, earned);
        }
        _keepReplaced(first, left);
    }

    function _forgetReplaced(uint32 meter) private {
        emit ReplacedEnergySettled(open.number, meter, replacedEnergy[meter]);
        delete replacedEnergy[meter];
    }

    function _keepReplaced(uint32 first, uint256 bitmap) private {
        replacedMeters[first / PAGE] = bitmap;
        if (bitmap == 0) pages[first / PAGE].someReplaced = false;
    }
}
