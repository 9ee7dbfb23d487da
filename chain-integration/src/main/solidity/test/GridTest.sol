// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGridFactory} from "../src/IGridFactory.sol";
import {IGrid} from "../src/IGrid.sol";
import {Vm} from "./Vm.sol";

/// @dev A grid of this test's own, with every role, and words for talking to it.
abstract contract GridTest {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint32 internal constant HOUR = 490_000;
    uint64 internal constant PRICE = 1000;
    uint64 internal constant FEE = 10_000;
    uint32 internal constant RESIDENT = 1;

    IGridFactory internal factory;
    IGrid internal grid;
    uint256 private payments;
    bytes private lastLogs;

    function setUp() public virtual {
        factory = IGridFactory(
            vm.deployCode("GridFactory.sol:GridFactory", abi.encode(vm.deployCode("Grid.sol:Grid")))
        );
        grid = _newGrid(IGrid.Tariff(PRICE, IGrid.FeePolicy.FLAT, FEE), false);
        _do(abi.encodeCall(IGrid.openAccount, (RESIDENT)));
    }

    // ------------------------------------------------------------------ given

    function _newGrid(IGrid.Tariff memory tariff, bool wallClock) internal returns (IGrid) {
        bytes32 salt = keccak256(abi.encode(++payments));
        return IGrid(factory.create(salt, _genesis(tariff, wallClock)));
    }

    function _genesis(IGrid.Tariff memory tariff, bool wallClock)
        internal
        view
        returns (IGrid.Genesis memory)
    {
        return IGrid.Genesis(
            HOUR, tariff, address(this), address(this), address(this), address(this), wallClock
        );
    }

    function _addMeter(bool production, uint40 register) internal returns (uint32 meter) {
        meter = grid.nextMeter(production);
        _do(abi.encodeCall(IGrid.addMeter, (meter, production, RESIDENT, register)));
    }

    /// @dev A consumption meter with coins on it.
    function _addFundedMeter(uint64 microcoins) internal returns (uint32 meter) {
        meter = _addMeter(false, 0);
        _fund(meter, microcoins);
    }

    function _credit(uint32 account, uint64 microcoins) internal returns (bytes32 payment) {
        payment = keccak256(abi.encode("payment", ++payments));
        _do(abi.encodeCall(IGrid.credit, (account, microcoins, payment)));
    }

    function _fund(uint32 meter, uint64 microcoins) internal {
        _credit(RESIDENT, microcoins);
        _do(abi.encodeCall(IGrid.fund, (RESIDENT, meter, microcoins)));
    }

    // ------------------------------------------------------------------ when

    function _do(bytes memory operation) internal {
        bytes memory reason = _execute(operation);
        vm.assertEq(reason, "", "refused");
    }

    function _refuse(bytes memory operation, bytes memory reason) internal {
        uint64 sequence = grid.nextSequence();
        vm.assertEq(_execute(operation), reason, "reason");
        vm.assertEq(grid.nextSequence(), sequence + 1, "a refused operation uses its number");
    }

    /// @dev The reason for which the operation was refused, or nothing.
    function _execute(bytes memory operation) internal returns (bytes memory reason) {
        bytes[] memory operations = new bytes[](1);
        operations[0] = operation;
        vm.recordLogs();
        grid.execute(grid.nextSequence(), operations);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        lastLogs = abi.encode(logs);
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IGrid.Refused.selector) {
                return abi.decode(logs[i].data, (bytes));
            }
        }
    }

    function _report(uint32 first, uint40[] memory registers) internal {
        _do(_reportOf(grid.openHour(), first, registers));
    }

    function _report(uint32 meter, uint40 register) internal {
        _do(_reportOf(grid.openHour(), meter, register));
    }

    function _close() internal {
        _do(abi.encodeCall(IGrid.close, (grid.openHour())));
    }

    // ------------------------------------------------------------------ then

    /// @dev The last operation emitted this event: its topics, then its data.
    function _saw(bytes memory topicsAndData) internal view {
        Vm.Log[] memory logs = abi.decode(lastLogs, (Vm.Log[]));
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes memory seen = abi.encodePacked(logs[i].topics, logs[i].data);
            if (keccak256(seen) == keccak256(topicsAndData)) return;
        }
        vm.assertTrue(false, string.concat("not emitted: ", vm.toString(topicsAndData)));
    }

    function _sawNo(bytes32 selector) internal view {
        Vm.Log[] memory logs = abi.decode(lastLogs, (Vm.Log[]));
        for (uint256 i = 0; i < logs.length; ++i) {
            vm.assertTrue(logs[i].topics[0] != selector, "emitted all the same");
        }
    }

    // ------------------------------------------------------------------ operations and pages

    function _reportOf(uint32 hour, uint32 first, uint40[] memory registers)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodeCall(IGrid.report, (hour, first, _pack(registers)));
    }

    /// @dev One meter's register, and 0 for those before it in its page.
    function _reportOf(uint32 hour, uint32 meter, uint40 register)
        internal
        pure
        returns (bytes memory)
    {
        uint40[] memory registers = new uint40[]((meter % 256) + 1);
        registers[meter % 256] = register;
        return _reportOf(hour, meter - (meter % 256), registers);
    }

    function _pack(uint40[] memory registers) internal pure returns (bytes memory packed) {
        packed = new bytes(registers.length * 5);
        for (uint256 i = 0; i < packed.length; ++i) {
            packed[i] = bytes1(uint8(registers[i / 5] >> (8 * (4 - (i % 5)))));
        }
    }

    function _list(uint40 a, uint40 b) internal pure returns (uint40[] memory registers) {
        registers = new uint40[](2);
        (registers[0], registers[1]) = (a, b);
    }

    function _list(uint40 a, uint40 b, uint40 c) internal pure returns (uint40[] memory registers) {
        registers = new uint40[](3);
        (registers[0], registers[1], registers[2]) = (a, b, c);
    }
}
