// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract ReplaceMeter is GridTest {
    function test_SettlesTheOldDevicesEnergyWithTheFirstReadingOfTheNew() public {
        uint32 meter = _addFundedMeter(10e6);
        _report(meter, 1000);
        _close();

        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 3000, 50)));

        vm.assertEq(uint256(grid.registerOf(meter)), 50);
        vm.assertEq(uint256(grid.replacedEnergyOf(meter)), 2000);
        vm.assertEq(int256(grid.balanceOf(meter)), 9e6);
        _saw(
            abi.encodePacked(
                IGrid.MeterReplaced.selector, uint256(meter), uint256(3000), uint256(50)
            )
        );
        _report(meter, 550);
        vm.assertEq(int256(grid.balanceOf(meter)), 6.5e6);
        vm.assertEq(uint256(grid.replacedEnergyOf(meter)), 0);
        _saw(
            abi.encodePacked(
                IGrid.ReplacedEnergySettled.selector,
                uint256(HOUR + 1),
                uint256(meter),
                uint256(2000)
            )
        );
        _close();
        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).energyOutWh), 2500);
    }

    function test_SettlesEvenWhenTheNewDeviceHasCountedNothing() public {
        uint32 meter = _addFundedMeter(10e6);
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 3000, 50)));

        _report(meter, 50);

        vm.assertEq(int256(grid.balanceOf(meter)), 7e6);
    }

    function test_KeepsWaitingWhenTheReadingIsBelowTheStart() public {
        uint32 meter = _addFundedMeter(10e6);
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 3000, 50)));

        _report(meter, 49);

        vm.assertEq(int256(grid.balanceOf(meter)), 10e6);
        vm.assertEq(uint256(grid.replacedEnergyOf(meter)), 3000);
    }

    function test_AddsUpWhenReplacedTwice() public {
        uint32 meter = _addFundedMeter(10e6);
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 3000, 50)));
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 1050, 7)));

        _report(meter, 1007);

        vm.assertEq(int256(grid.balanceOf(meter)), 5e6);
    }

    function test_SharesTheOldDevicesProduction() public {
        uint32 house = _addFundedMeter(10e6);
        (uint32 roof, uint32 barn) = (_addMeter(true, 0), _addMeter(true, 0));
        _do(abi.encodeCall(IGrid.replaceMeter, (roof, 900, 0)));

        _report(house, 3000);
        _report(roof, _list(100, 2000));
        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR).energyInWh), 3000);
        vm.assertEq(uint256(grid.earningsOf(roof)), 996_666);
        vm.assertEq(uint256(grid.earningsOf(barn)), 1_993_334);
    }

    function test_KeepsEarningsNotYetPaid() public {
        uint32 house = _addFundedMeter(10e6);
        uint32 roof = _addMeter(true, 0);
        _report(house, 1000);
        _report(roof, 1000);
        _close();

        _do(abi.encodeCall(IGrid.replaceMeter, (roof, 1000, 5)));

        vm.assertEq(uint256(grid.earningsOf(roof)), 990_000);
    }

    function test_RefuseWhen_TheFinalRegisterIsBelowTheLast() public {
        uint32 meter = _addMeter(false, 1000);

        _refuse(
            abi.encodeCall(IGrid.replaceMeter, (meter, 999, 0)),
            abi.encodeWithSelector(GridErrors.RegisterBelowLast.selector, meter, 1000, 999)
        );
    }

    function test_RefuseWhen_TheWaitingEnergyWouldOverflow() public {
        uint32 meter = _addMeter(false, 0);
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, type(uint40).max, 0)));

        _refuse(
            abi.encodeCall(IGrid.replaceMeter, (meter, 1, 0)),
            abi.encodeWithSelector(GridErrors.ReplacedEnergyTooLarge.selector, meter, 1 << 40)
        );
    }

    function test_RefuseWhen_TheMeterIsRetired() public {
        uint32 meter = _addMeter(false, 0);
        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        _refuse(
            abi.encodeCall(IGrid.replaceMeter, (meter, 0, 0)),
            abi.encodeWithSelector(GridErrors.MeterRetired.selector, meter)
        );
    }
}
