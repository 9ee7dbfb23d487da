// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Collect is GridTest {
    uint32 private house;
    uint32 private roof;
    uint32 private barn;

    function setUp() public override {
        super.setUp();
        house = _addFundedMeter(100e6);
        (roof, barn) = (_addMeter(true, 0), _addMeter(true, 0));
        _report(house, 1000);
        _report(roof, _list(300, 700));
        _close();
    }

    function test_MovesTheEarningsOfTheLastHour() public {
        _do(abi.encodeCall(IGrid.collect, (roof)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 297_000);
        vm.assertEq(uint256(grid.earningsOf(roof)), 0);
        vm.assertEq(uint256(grid.earningsOf(barn)), 693_000);
        _saw(
            abi.encodePacked(
                IGrid.Collected.selector, uint256(roof), uint256(RESIDENT), uint256(297_000)
            )
        );
    }

    function test_PaysAnHourOnlyOnce() public {
        _do(abi.encodeCall(IGrid.collect, (roof)));

        _report(roof, _list(300, 700));
        _close();

        vm.assertEq(uint256(grid.earningsOf(roof)), 0);
        vm.assertEq(uint256(grid.earningsOf(barn)), 693_000);
    }

    function test_LeavesTheOpenHourForLater() public {
        _report(house, 2000);
        _report(roof, _list(600, 700));

        _do(abi.encodeCall(IGrid.collect, (roof)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 297_000);
        _close();
        vm.assertEq(uint256(grid.earningsOf(roof)), 990_000);
    }

    function test_CollectsSeveralHoursAtOnce() public {
        _report(house, 2000);
        _report(roof, _list(600, 700));
        _close();

        _do(abi.encodeCall(IGrid.collect, (roof)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 297_000 + 990_000);
    }

    function test_RefuseWhen_NothingWasEarned() public {
        _do(abi.encodeCall(IGrid.collect, (roof)));

        _refuse(
            abi.encodeCall(IGrid.collect, (roof)),
            abi.encodeWithSelector(GridErrors.NothingToCollect.selector, roof)
        );
    }

    function test_RefuseWhen_TheMeterConsumes() public {
        _refuse(
            abi.encodeCall(IGrid.collect, (house)),
            abi.encodeWithSelector(GridErrors.NotAProductionMeter.selector, house)
        );
    }
}
