// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract AddMeter is GridTest {
    function test_AddsAMeterOfEachDirectionInAPageOfItsOwn() public {
        uint32 house = _addMeter(false, 120_000);
        uint32 roof = _addMeter(true, 7250);
        uint32 lamp = _addMeter(false, 3);

        vm.assertEq(uint256(house), 0);
        vm.assertEq(uint256(roof), 256);
        vm.assertEq(uint256(lamp), 1);
        vm.assertEq(grid.isProduction(house), false);
        vm.assertEq(grid.isProduction(roof), true);
        vm.assertEq(uint256(grid.registerOf(house)), 120_000);
        vm.assertEq(uint256(grid.registerOf(roof)), 7250);
        vm.assertEq(uint256(grid.ownerOf(roof)), RESIDENT);
        vm.assertEq(int256(grid.balanceOf(house)), 0);
        vm.assertEq(uint256(grid.earningsOf(roof)), 0);
        vm.assertEq(grid.connected(house), false);
        vm.assertEq(grid.connected(roof), true);
        _saw(
            abi.encodePacked(
                IGrid.MeterAdded.selector, uint256(lamp), uint256(RESIDENT), uint256(0), uint256(3)
            )
        );
    }

    function test_OpensTheNextUnusedPageWhenOneIsFull() public {
        for (uint256 i = 0; i < 256; ++i) {
            _addMeter(true, uint40(i));
        }
        uint32 house = _addMeter(false, 0);

        uint32 roof = _addMeter(true, 9);

        vm.assertEq(uint256(house), 256);
        vm.assertEq(uint256(roof), 512);
        vm.assertEq(uint256(grid.nextMeter(true)), 513);
        vm.assertEq(uint256(grid.nextMeter(false)), 257);
        vm.assertEq(uint256(grid.registerOf(255)), 255);
    }

    function test_KeepsTheOwnersOfNeighboursApart() public {
        _do(abi.encodeCall(IGrid.openAccount, (2)));
        for (uint32 meter = 0; meter < 20; ++meter) {
            _do(abi.encodeCall(IGrid.addMeter, (meter, false, meter % 3, type(uint40).max)));
        }

        for (uint32 meter = 0; meter < 20; ++meter) {
            vm.assertEq(uint256(grid.ownerOf(meter)), meter % 3);
            vm.assertEq(uint256(grid.registerOf(meter)), type(uint40).max);
            vm.assertEq(int256(grid.balanceOf(meter)), 0);
        }
    }

    function test_RefuseWhen_TheNumberIsNotTheNext() public {
        _refuse(
            abi.encodeCall(IGrid.addMeter, (1, false, RESIDENT, 0)),
            abi.encodeWithSelector(GridErrors.MeterOutOfOrder.selector, 0, 1)
        );
    }

    function test_RefuseWhen_ThePageHasTheOtherDirection() public {
        _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.addMeter, (1, true, RESIDENT, 0)),
            abi.encodeWithSelector(GridErrors.MeterOutOfOrder.selector, 256, 1)
        );
    }

    function test_RefuseWhen_TheOwnerIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.addMeter, (0, false, 5, 0)),
            abi.encodeWithSelector(GridErrors.UnknownAccount.selector, 5)
        );
    }
}
