// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract RetireMeter is GridTest {
    function test_ReturnsThePositiveBalanceToTheOwner() public {
        uint32 meter = _addFundedMeter(3e6);

        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        vm.assertEq(grid.retired(meter), true);
        vm.assertEq(grid.connected(meter), false);
        vm.assertEq(int256(grid.balanceOf(meter)), 0);
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        _saw(
            abi.encodePacked(
                IGrid.BalanceReturned.selector, uint256(meter), uint256(RESIDENT), uint256(3e6)
            )
        );
        _saw(abi.encodePacked(IGrid.Disconnected.selector, uint256(meter)));
        _saw(abi.encodePacked(IGrid.MeterRetired.selector, uint256(meter)));
    }

    function test_LeavesAnArrearVisible() public {
        uint32 meter = _addMeter(false, 0);
        _report(meter, 1000);

        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        vm.assertEq(int256(grid.balanceOf(meter)), -1e6);
        _sawNo(IGrid.BalanceReturned.selector);
    }

    function test_IgnoresReadingsFromThenOn() public {
        (uint32 house, uint32 lamp) = (_addFundedMeter(3e6), _addFundedMeter(3e6));
        _do(abi.encodeCall(IGrid.retireMeter, (house)));

        _report(house, _list(1000, 500));

        vm.assertEq(uint256(grid.registerOf(house)), 0);
        vm.assertEq(int256(grid.balanceOf(lamp)), 2.5e6);
        _saw(abi.encodePacked(IGrid.ReadingIgnored.selector, uint256(house), uint256(1000)));
        _close();
        vm.assertEq(uint256(grid.hourRecord(HOUR).meters), 1);
    }

    function test_StillPaysWhatARetiredProducerEarned() public {
        uint32 house = _addFundedMeter(3e6);
        (uint32 roof, uint32 barn) = (_addMeter(true, 0), _addMeter(true, 0));
        _report(house, 1000);
        _report(roof, _list(500, 500));
        _do(abi.encodeCall(IGrid.retireMeter, (roof)));
        _close();
        _report(roof, _list(900, 900));

        vm.assertEq(uint256(grid.earningsOf(roof)), 495_000);
        vm.assertEq(uint256(grid.registerOf(roof)), 500);
        vm.assertEq(uint256(grid.registerOf(barn)), 900);
        _saw(abi.encodePacked(IGrid.ReadingIgnored.selector, uint256(roof), uint256(900)));
        _do(abi.encodeCall(IGrid.collect, (roof)));
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 495_000);
    }

    function test_RefuseWhen_ItIsRetiredAlready() public {
        uint32 meter = _addMeter(false, 0);
        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        _refuse(
            abi.encodeCall(IGrid.retireMeter, (meter)),
            abi.encodeWithSelector(GridErrors.MeterRetired.selector, meter)
        );
    }

    function test_RefuseWhen_EnergyOfAReplacedDeviceWaits() public {
        uint32 meter = _addMeter(false, 0);
        _do(abi.encodeCall(IGrid.replaceMeter, (meter, 8, 0)));

        _refuse(
            abi.encodeCall(IGrid.retireMeter, (meter)),
            abi.encodeWithSelector(GridErrors.ReplacedEnergyWaits.selector, meter, 8)
        );
    }

    function test_RefuseWhen_TheMeterIsUnknown() public {
        _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.retireMeter, (1)),
            abi.encodeWithSelector(GridErrors.UnknownMeter.selector, 1)
        );
    }
}
