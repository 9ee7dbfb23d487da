// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "../src/IGrid.sol";
import {GridTest} from "./GridTest.sol";

/// @dev S5.8: the shared examples, as data. The domain's tests in Java read the same file.
contract WorkedExamples is GridTest {
    string private json;
    uint256 private meters;
    mapping(string name => uint32 meter) private numberOf;
    mapping(uint32 meter => uint64 earnings) private earningsBefore;

    function test_EachSharedExample() public {
        json = vm.readFile("../docs/examples/settlement.json");
        uint256 count = 0;
        for (; vm.keyExistsJson(json, _at("", count)); ++count) {
            _given(_at("", count));
            string memory steps = string.concat(_at("", count), ".steps");
            for (uint256 i = 0; vm.keyExistsJson(json, _at(steps, i)); ++i) {
                _step(_at(steps, i), _at("", count));
            }
        }
        vm.assertTrue(count >= 11, "too few examples were found");
    }

    function _given(string memory example) private {
        IGrid.Tariff memory tariff = IGrid.Tariff(
            uint64(_uint(example, ".price_microcoins_per_wh")),
            _policy(vm.parseJsonString(json, string.concat(example, ".fee.policy"))),
            uint64(_uint(example, ".fee.value"))
        );
        grid = _newGrid(tariff, false);
        _do(abi.encodeCall(IGrid.openAccount, (RESIDENT)));
        string memory list = string.concat(example, ".meters");
        for (meters = 0; vm.keyExistsJson(json, _at(list, meters)); ++meters) {
            string memory meter = _at(list, meters);
            bool production =
                _same(vm.parseJsonString(json, string.concat(meter, ".direction")), "PRODUCTION");
            uint32 number = _addMeter(production, uint40(_uint(meter, ".register_wh")));
            numberOf[vm.parseJsonString(json, string.concat(meter, ".name"))] = number;
            earningsBefore[number] = 0;
            uint64 balance = uint64(_uint(meter, ".balance"));
            if (balance > 0) _fund(number, balance);
        }
    }

    function _step(string memory step, string memory example) private {
        if (vm.keyExistsJson(json, string.concat(step, ".fund"))) {
            string memory name = vm.parseJsonString(json, string.concat(step, ".fund.meter"));
            _fund(numberOf[name], uint64(_uint(step, ".fund.microcoins")));
        } else {
            uint32 hour = grid.openHour();
            _reportAll(string.concat(step, ".registers_wh"));
            _close();
            _thenRecord(grid.hourRecord(hour), step);
            _thenPayouts(example, step);
        }
        _thenBalances(example, step);
    }

    /// @dev Consumption is one page and production another; whichever was opened first comes first.
    function _reportAll(string memory registers) private {
        uint40[][2] memory pages = [new uint40[](meters), new uint40[](meters)];
        uint256[2] memory used;
        string[] memory names = vm.parseJsonKeys(json, registers);
        for (uint256 i = 0; i < names.length; ++i) {
            uint32 meter = numberOf[names[i]];
            pages[meter / 256][meter % 256] = uint40(_uint(registers, string.concat(".", names[i])));
            if (used[meter / 256] <= meter % 256) used[meter / 256] = (meter % 256) + 1;
        }
        for (uint32 page = 0; page < 2; ++page) {
            uint40[] memory list = pages[page];
            uint256 length = used[page];
            if (length == 0) continue;
            assembly ("memory-safe") {
                mstore(list, length)
            }
            _report(page * 256, list);
        }
    }

    function _thenRecord(IGrid.HourRecord memory hour, string memory step) private view {
        string memory expected = string.concat(step, ".expect");
        vm.assertEq(hour.energyInWh, _uint(expected, ".energy_in_wh"), string.concat(step, " in"));
        vm.assertEq(
            hour.energyOutWh, _uint(expected, ".energy_out_wh"), string.concat(step, " out")
        );
        vm.assertEq(
            uint256(hour.carryIn) + hour.repaid + hour.collected,
            _uint(expected, ".pool"),
            string.concat(step, " pool")
        );
        vm.assertEq(hour.fee, _uint(expected, ".fee"), string.concat(step, " fee"));
        vm.assertEq(hour.carryOut, _uint(expected, ".carry"), string.concat(step, " carry"));
        vm.assertTrue(hour.closed, string.concat(step, " closed"));
    }

    function _thenPayouts(string memory example, string memory step) private {
        for (uint256 i = 0; i < meters; ++i) {
            string memory name = _name(example, i);
            uint32 meter = numberOf[name];
            if (!grid.isProduction(meter)) continue;
            string memory key = string.concat(step, ".expect.payouts.", name);
            uint256 expected = vm.keyExistsJson(json, key) ? vm.parseJsonUint(json, key) : 0;
            vm.assertEq(grid.earningsOf(meter) - earningsBefore[meter], expected, key);
            earningsBefore[meter] = grid.earningsOf(meter);
        }
    }

    function _thenBalances(string memory example, string memory step) private view {
        for (uint256 i = 0; i < meters; ++i) {
            string memory name = _name(example, i);
            string memory key = string.concat(step, ".balances.", name);
            if (!vm.keyExistsJson(json, key)) continue;
            uint32 meter = numberOf[name];
            int256 balance = grid.isProduction(meter)
                ? int256(uint256(grid.earningsOf(meter)))
                : int256(grid.balanceOf(meter));
            vm.assertEq(balance, vm.parseJsonInt(json, key), key);
        }
        string memory utility = string.concat(step, ".utility");
        if (vm.keyExistsJson(json, utility)) {
            vm.assertEq(int256(grid.accountOf(0)), vm.parseJsonInt(json, utility), utility);
        }
    }

    function _policy(string memory name) private pure returns (IGrid.FeePolicy) {
        if (_same(name, "FLAT")) return IGrid.FeePolicy.FLAT;
        if (_same(name, "PER_MEMBER")) return IGrid.FeePolicy.PER_MEMBER;
        vm.assertTrue(_same(name, "PERCENT"), name);
        return IGrid.FeePolicy.PERCENT;
    }

    function _name(string memory example, uint256 meter) private view returns (string memory) {
        return vm.parseJsonString(
            json, string.concat(_at(string.concat(example, ".meters"), meter), ".name")
        );
    }

    function _uint(string memory path, string memory key) private view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(path, key));
    }

    function _at(string memory list, uint256 index) private pure returns (string memory) {
        return string.concat(list, "[", vm.toString(index), "]");
    }

    function _same(string memory left, string memory right) private pure returns (bool) {
        return keccak256(bytes(left)) == keccak256(bytes(right));
    }
}
