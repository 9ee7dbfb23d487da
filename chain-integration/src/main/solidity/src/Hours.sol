// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";
import {Reports} from "./Reports.sol";

/// @title The hour: its tariff, and a closing that costs the same for any grid (S5).
abstract contract Hours is Reports {
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
        _announce(fromHour, tariff);
    }

    /// @inheritdoc IGrid
    function close(uint32 hour) external onlyThroughExecute {
        OpenHour memory ending = open;
        if (hour != ending.number) revert GridErrors.WrongHour(ending.number, hour);
        if (door.wallClock && block.timestamp < (uint256(hour) + 1) * 1 hours) {
            revert GridErrors.HourNotOver(hour, block.timestamp);
        }
        uint64 repaid = door.repaid;
        uint64 all = ending.carry + repaid + ending.collected;
        uint64 fee = _fee(hour, all, ending.consumers);
        uint64 rest = all - fee;
        uint64 paidOut = ending.energyIn == 0 ? 0 : rest;
        closedHours[hour] = ClosedHour({
            energyIn: ending.energyIn,
            energyOut: ending.energyOut,
            carryIn: ending.carry,
            repaid: repaid,
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
        // The last announcement for this hour or an earlier one, by halving.
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

    function _price() internal view override returns (uint256) {
        return tariffAt(open.number).priceMicrocoinsPerWh;
    }

    function _open(uint32 hour, uint64 carry) internal {
        open = OpenHour(hour, carry, 0, 0, 0, 0, 0, 0, true);
        door.repaid = 0;
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

    // ------------------------------------------------------------------ private

    function _fee(uint32 hour, uint64 all, uint32 consumers) private view returns (uint64) {
        Tariff memory tariff = tariffAt(hour);
        uint256 wanted = tariff.feeValue;
        if (tariff.policy == FeePolicy.PER_MEMBER) wanted *= consumers;
        if (tariff.policy == FeePolicy.PERCENT) wanted = (wanted * all) / WHOLE;
        return uint64(Math.min(wanted, all));
    }
}
