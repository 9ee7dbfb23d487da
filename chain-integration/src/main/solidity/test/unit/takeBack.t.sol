// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract TakeBack is GridTest {
    function test_TakesThePaymentBack() public {
        bytes32 payment = _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.takeBack, (payment, 2e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        vm.assertEq(uint256(grid.redeemed()), 2e6);
        _saw(abi.encodePacked(IGrid.TakenBack.selector, uint256(RESIDENT), payment, uint256(2e6)));
    }

    function test_LeavesAVisibleDebtWhenTheCoinsAreSpent() public {
        bytes32 payment = _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.transfer, (RESIDENT, 0, 4e6)));

        _do(abi.encodeCall(IGrid.takeBack, (payment, 5e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), -4e6);
        _credit(RESIDENT, 5e6);
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 1e6);
    }

    function test_RefuseWhen_ItIsMoreThanThePaymentBrought() public {
        bytes32 payment = _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.takeBack, (payment, 4e6)));

        _refuse(
            abi.encodeCall(IGrid.takeBack, (payment, 2e6)),
            abi.encodeWithSelector(GridErrors.MoreThanPaymentBrought.selector, payment, 1e6, 2e6)
        );
    }

    function test_RefuseWhen_ThePaymentIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.takeBack, ("never", 1)),
            abi.encodeWithSelector(GridErrors.UnknownPayment.selector, bytes32("never"))
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        bytes32 payment = _credit(RESIDENT, 5e6);

        _refuse(
            abi.encodeCall(IGrid.takeBack, (payment, 0)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }
}
