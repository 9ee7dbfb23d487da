// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract ChangeOwner is GridTest {
    function test_GivesTheMeterToAnotherAccount() public {
        uint32 meter = _addFundedMeter(3e6);

        _do(abi.encodeCall(IGrid.changeOwner, (meter, 0)));

        vm.assertEq(uint256(grid.ownerOf(meter)), 0);
        vm.assertEq(int256(grid.balanceOf(meter)), 3e6);
        _saw(abi.encodePacked(IGrid.OwnerChanged.selector, uint256(meter), uint256(0)));
    }

    function test_PaysTheOldOwnerWhatWasEarned() public {
        uint32 house = _addFundedMeter(3e6);
        uint32 roof = _addMeter(true, 0);
        _report(house, 1000);
        _report(roof, 500);
        _close();

        _do(abi.encodeCall(IGrid.changeOwner, (roof, 0)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 990_000);
        vm.assertEq(uint256(grid.earningsOf(roof)), 0);
    }

    function test_RefuseWhen_TheNewOwnerIsUnknown() public {
        uint32 meter = _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.changeOwner, (meter, 4)),
            abi.encodeWithSelector(GridErrors.UnknownAccount.selector, 4)
        );
    }

    function test_RefuseWhen_TheMeterIsRetired() public {
        uint32 meter = _addMeter(false, 0);
        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        _refuse(
            abi.encodeCall(IGrid.changeOwner, (meter, 0)),
            abi.encodeWithSelector(GridErrors.MeterRetired.selector, meter)
        );
    }
}
