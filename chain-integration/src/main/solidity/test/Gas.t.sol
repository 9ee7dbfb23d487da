// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "../src/IGrid.sol";
import {GridTest} from "./GridTest.sol";

/// @dev What things cost: whole transactions, with their base fee and calldata, each from cold
///      storage (isolate). The figures are committed in ../gas and compared at every run.
abstract contract GasTest is GridTest {
    /// @dev The most gas one transaction may use since Osaka.
    uint256 private constant TRANSACTION_CAP = 16_777_216;
    /// @dev A page of producers costs half as much again as one of consumers: 2 and 3 parts.
    uint256 private constant PARTS_PER_TRANSACTION = 60;
    uint256 private constant OPERATIONS_PER_TRANSACTION = 200;

    uint256 private settled;
    uint256 private transactions;
    uint256 private gas;
    uint256 private largest;

    /// @dev forge shows these with -vv.
    event log(string row);

    /// @dev The third hour of a grid with one producer among five meters, all of them reported and
    ///      all with energy; the hour before it is paid out in it.
    function _measureHour(uint256 meters) internal {
        uint256 producers = meters / 5;
        uint256 consumers = meters - producers;
        _addMeters(false, consumers);
        _addMeters(true, producers);
        _credit(RESIDENT, uint64(consumers * 1e9));
        _fundMeters(consumers);
        for (uint256 hour = 0; hour < 3; ++hour) {
            _settleHour(consumers, producers);
        }
        string memory name = vm.toString(meters);
        vm.snapshotValue("hour", string.concat(name, " meters"), gas);
        vm.snapshotValue("hour", string.concat(name, " meters, each"), gas / meters);
        string memory row = string.concat("| ", name, " | ", vm.toString(transactions));
        row = string.concat(row, " | ", vm.toString(gas), " | ", vm.toString(gas / meters));
        emit log(string.concat(row, " | ", vm.toString(largest), " |"));
        vm.assertTrue(largest < TRANSACTION_CAP, "a transaction above the cap");
        vm.assertEq(uint256(grid.hourRecord(HOUR + 2).meters), meters);
    }

    function _perMeter(uint256 meters) internal view returns (uint256) {
        return gas / meters;
    }

    function _addMeters(bool production, uint256 count) private {
        uint32 first = grid.nextMeter(production);
        for (uint256 from = 0; from < count; from += OPERATIONS_PER_TRANSACTION) {
            uint256 memoryBefore = _freeMemory();
            bytes[] memory batch = new bytes[](_atMost(count - from, OPERATIONS_PER_TRANSACTION));
            for (uint256 i = 0; i < batch.length; ++i) {
                uint40 register = _register(from + i, 0);
                uint32 meter = first + uint32(from + i);
                batch[i] = abi.encodeCall(IGrid.addMeter, (meter, production, RESIDENT, register));
            }
            grid.execute(grid.nextSequence(), batch);
            _forget(memoryBefore);
        }
    }

    function _fundMeters(uint256 count) private {
        for (uint256 from = 0; from < count; from += OPERATIONS_PER_TRANSACTION) {
            uint256 memoryBefore = _freeMemory();
            bytes[] memory batch = new bytes[](_atMost(count - from, OPERATIONS_PER_TRANSACTION));
            for (uint256 i = 0; i < batch.length; ++i) {
                batch[i] = abi.encodeCall(IGrid.fund, (RESIDENT, uint32(from + i), 1e9));
            }
            grid.execute(grid.nextSequence(), batch);
            _forget(memoryBefore);
        }
    }

    function _settleHour(uint256 consumers, uint256 producers) private {
        (transactions, gas, largest) = (0, 0, 0);
        ++settled;
        uint256 consumptionPages = (consumers + 255) / 256;
        uint256 operations = consumptionPages + (producers + 255) / 256 + 1;
        for (uint256 from = 0; from < operations;) {
            uint256 memoryBefore = _freeMemory();
            (uint256 to, uint256 parts) = (from, 0);
            for (; to < operations && parts < PARTS_PER_TRANSACTION; ++to) {
                parts += to < consumptionPages ? 2 : 3;
            }
            bytes[] memory batch = new bytes[](to - from);
            for (uint256 i = 0; i < batch.length; ++i) {
                batch[i] = _operation(from + i, consumptionPages, consumers, producers);
            }
            _measured(batch);
            _forget(memoryBefore);
            from = to;
        }
    }

    /// @dev The hour's operation of a number: pages of consumers, pages of producers, the closing.
    function _operation(
        uint256 number,
        uint256 consumptionPages,
        uint256 consumers,
        uint256 producers
    ) private view returns (bytes memory) {
        uint32 hour = grid.openHour();
        uint256 pages = consumptionPages + (producers + 255) / 256;
        if (number == pages) return abi.encodeCall(IGrid.close, (hour));
        bool production = number >= consumptionPages;
        uint256 from = (production ? number - consumptionPages : number) * 256;
        uint256 to = _atMost(from + 256, production ? producers : consumers);
        uint40[] memory registers = new uint40[](to - from);
        for (uint256 i = 0; i < registers.length; ++i) {
            registers[i] = _register(from + i, settled);
        }
        return _reportOf(hour, uint32(number * 256), registers);
    }

    /// @dev A few years old, and some hundred Wh to two kWh more each hour.
    function _register(uint256 meter, uint256 hour) private pure returns (uint40) {
        return uint40(12_345_678 + meter * 7919 + hour * (300 + (meter * 37) % 2000));
    }

    function _measured(bytes[] memory batch) private {
        grid.execute(grid.nextSequence(), batch);
        uint256 used = vm.lastCallGas().gasTotalUsed;
        ++transactions;
        gas += used;
        if (used > largest) largest = used;
    }

    function _atMost(uint256 value, uint256 most) private pure returns (uint256) {
        return value < most ? value : most;
    }

    function _freeMemory() private pure returns (uint256 free) {
        assembly ("memory-safe") {
            free := mload(0x40)
        }
    }

    /// @dev Memory costs by the square: what was used for a batch is used again for the next.
    function _forget(uint256 free) private pure {
        assembly ("memory-safe") {
            mstore(0x40, free)
        }
    }
}

/// @dev Single operations, and hours of grids up to 10 000 meters.
contract Gas is GasTest {
    uint256 private constant MOST_TO_FUND = 60_000;
    uint256 private constant MOST_PER_METER = 2200;

    /// forge-config: default.isolate = true
    function test_AnHourOf10Meters() public {
        _measureHour(10);
    }

    /// forge-config: default.isolate = true
    function test_AnHourOf1000Meters() public {
        _measureHour(1000);
    }

    /// forge-config: default.isolate = true
    function test_AnHourOf10000Meters() public {
        _measureHour(10_000);
        vm.assertLe(_perMeter(10_000), MOST_PER_METER, "gas per meter and hour");
    }

    /// forge-config: default.isolate = true
    function test_SingleOperations() public {
        uint32 house = _addFundedMeter(9e6);
        uint32 roof = _addMeter(true, 0);
        _report(house, 2000);
        _report(roof, 2000);
        _close();
        _snapshot("credit", abi.encodeCall(IGrid.credit, (RESIDENT, 90e6, "payment")));
        _snapshot("fund", abi.encodeCall(IGrid.fund, (RESIDENT, house, 1e6)));
        _snapshot("transfer", abi.encodeCall(IGrid.transfer, (RESIDENT, 0, 1e6)));
        _snapshot("collect", abi.encodeCall(IGrid.collect, (roof)));
        _snapshot("reserve", abi.encodeCall(IGrid.reserve, (RESIDENT, 1e6, "cash-out")));
        _snapshot("redeemReserved", abi.encodeCall(IGrid.redeemReserved, ("cash-out")));
        _snapshot("addMeter", abi.encodeCall(IGrid.addMeter, (house + 1, false, RESIDENT, 7)));
        _snapshot("report one meter", _reportOf(HOUR + 1, house, 20_000));
        _snapshot("fund, repaying an arrear", abi.encodeCall(IGrid.fund, (RESIDENT, house, 50e6)));
        _snapshot("close", abi.encodeCall(IGrid.close, (HOUR + 1)));
        _snapshot("a refused operation", abi.encodeCall(IGrid.close, (HOUR + 1)));
    }

    /// @dev 256 consumers that all run out, then stay in arrear, then go back.
    /// forge-config: default.isolate = true
    function test_PagesThatAreNotOrdinary() public {
        for (uint256 i = 0; i < 256; ++i) {
            _addFundedMeter(1e6);
        }
        _snapshot("report a page that runs out", _page(2000));
        _close();
        _snapshot("report a page in arrear", _page(3000));
        _close();
        _snapshot("report a page without energy, in arrear", _page(3000));
        _close();
        _snapshot("report a page that went back", _page(2999));
    }

    function _page(uint40 register) private view returns (bytes memory) {
        uint40[] memory registers = new uint40[](256);
        for (uint256 i = 0; i < 256; ++i) {
            registers[i] = register;
        }
        return _reportOf(grid.openHour(), 0, registers);
    }

    /// @dev The worst case of funding: first coins of a meter in arrear, repaid and reconnected.
    /// forge-config: default.isolate = true
    function test_FundingCostsNoMoreThanItMay() public {
        uint32 house = _addMeter(false, 0);
        _report(house, 3000);
        _credit(RESIDENT, 5e6);

        uint256 used = _gasOf(abi.encodeCall(IGrid.fund, (RESIDENT, house, 5e6)));

        vm.assertLe(used, MOST_TO_FUND, "gas to fund");
    }

    function _snapshot(string memory name, bytes memory operation) private {
        vm.snapshotValue("operations", name, _gasOf(operation));
    }

    function _gasOf(bytes memory operation) private returns (uint256) {
        bytes[] memory operations = new bytes[](1);
        operations[0] = operation;
        grid.execute(grid.nextSequence(), operations);
        return vm.lastCallGas().gasTotalUsed;
    }
}

/// @dev By itself, as it takes longer than all others: Toolchain's measure.
contract GasOfALargeGrid is GasTest {
    /// forge-config: default.isolate = true
    function test_AnHourOf100000Meters() public {
        _measureHour(100_000);
    }
}
