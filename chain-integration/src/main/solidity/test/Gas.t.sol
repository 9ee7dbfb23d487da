// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "../src/IGrid.sol";
import {GridTest} from "./GridTest.sol";
import {Vm} from "./Vm.sol";

/// @dev What an hour costs: whole transactions, with their base fee and calldata, each from cold state.
contract Gas is GridTest {
    uint256 private constant PAGES_PER_TRANSACTION = 24;
    uint256 private constant TRANSACTION_CAP = 16_777_216;

    uint256 private hours_;

    /// @dev forge shows these with -vv.
    event log(string row);

    /// forge-config: default.isolate = true
    function test_AnHourOf10Meters() public {
        _measure(10);
    }

    /// forge-config: default.isolate = true
    function test_AnHourOf1000Meters() public {
        _measure(1000);
    }

    /// forge-config: default.isolate = true
    function test_AnHourOf10000Meters() public {
        _measure(10_000);
    }

    /// forge-config: default.isolate = true
    function tost_AnHourOf100000Meters() public {
        _measure(100_000);
    }

    function _measure(uint256 meters) internal {
        uint256 producers = meters / 5;
        uint256 consumers = meters - producers;
        _addMeters(false, consumers);
        _addMeters(true, producers);
        _credit(RESIDENT, uint64(consumers * 1e9));
        bytes[] memory operations = new bytes[](consumers);
        for (uint256 i = 0; i < consumers; ++i) {
            operations[i] = abi.encodeCall(IGrid.fund, (RESIDENT, uint32(i), 1e9));
        }
        _inBatches(operations, 200);
        _hour(consumers, producers);
        _hour(consumers, producers);
        (uint256 transactions, uint256 gas, uint256 largest) = _hour(consumers, producers);
        string memory row =
            string.concat("| ", vm.toString(meters), " | ", vm.toString(transactions));
        row = string.concat(row, " | ", vm.toString(gas), " | ", vm.toString(gas / meters));
        emit log(string.concat(row, " | ", vm.toString(largest), " |"));
    }

    function _addMeters(bool production, uint256 count) private {
        bytes[] memory operations = new bytes[](count);
        uint32 first = grid.nextMeter(production);
        for (uint256 i = 0; i < count; ++i) {
            operations[i] = abi.encodeCall(
                IGrid.addMeter, (first + uint32(i), production, RESIDENT, _register(i, 0))
            );
        }
        _inBatches(operations, 200);
    }

    function _register(uint256 i, uint256 hour) private pure returns (uint40) {
        return uint40(12_345_678 + i * 7919 + hour * (300 + (i * 37) % 2000));
    }

    function _hour(uint256 consumers, uint256 producers)
        private
        returns (uint256 transactions, uint256 gas, uint256 largest)
    {
        ++hours_;
        uint256 consumptionPages = (consumers + 255) / 256;
        uint256 pages = consumptionPages + (producers + 255) / 256;
        bytes[] memory operations = new bytes[](pages + 1);
        for (uint256 page = 0; page < pages; ++page) {
            operations[page] = page < consumptionPages
                ? _reportOf(
                    HOUR + uint32(hours_) - 1, uint32(page * 256), _registers(page * 256, consumers)
                )
                : _reportOf(
                    HOUR + uint32(hours_) - 1,
                    uint32(page * 256),
                    _registers((page - consumptionPages) * 256, producers)
                );
        }
        operations[pages] = abi.encodeCall(IGrid.close, (HOUR + uint32(hours_) - 1));
        (transactions, gas, largest) = _inBatches(operations, PAGES_PER_TRANSACTION);
        require(largest < TRANSACTION_CAP);
    }

    function _registers(uint256 from, uint256 to) private view returns (uint40[] memory registers) {
        registers = new uint40[](to - from > 256 ? 256 : to - from);
        for (uint256 i = 0; i < registers.length; ++i) {
            registers[i] = _register(from + i, hours_);
        }
    }

    function _inBatches(bytes[] memory operations, uint256 size)
        private
        returns (uint256 transactions, uint256 gas, uint256 largest)
    {
        for (uint256 from = 0; from < operations.length; from += size) {
            uint256 count = operations.length - from < size ? operations.length - from : size;
            bytes[] memory batch = new bytes[](count);
            for (uint256 i = 0; i < count; ++i) {
                batch[i] = operations[from + i];
            }
            uint64 next = grid.nextSequence();
            grid.execute(next, batch);
            uint256 used = vm.lastCallGas().gasTotalUsed;
            ++transactions;
            gas += used;
            if (used > largest) largest = used;
        }
    }
}
