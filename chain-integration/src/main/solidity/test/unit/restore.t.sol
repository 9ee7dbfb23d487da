// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Restore is GridTest {
    function test_GivesBackWhatWasTaken() public {
        bytes32 payment = _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.takeBack, (payment, 3e6)));

        _do(abi.encodeCall(IGrid.restore, (payment, 3e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
        vm.assertEq(uint256(grid.issued() - grid.redeemed()), 5e6);
        _saw(abi.encodePacked(IGrid.Restored.selector, uint256(RESIDENT), payment, uint256(3e6)));
    }

    function test_RefuseWhen_ItIsMoreThanWasTaken() public {
        bytes32 payment = _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.takeBack, (payment, 3e6)));

        _refuse(
            abi.encodeCall(IGrid.restore, (payment, 3e6 + 1)),
            abi.encodeWithSelector(
                GridErrors.MoreThanPaymentBrought.selector, payment, 3e6, 3e6 + 1
            )
        );
    }

    function test_RefuseWhen_ThePaymentIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.restore, ("never", 1)),
            abi.encodeWithSelector(GridErrors.UnknownPayment.selector, bytes32("never"))
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        bytes32 payment = _credit(RESIDENT, 5e6);

        _refuse(
            abi.encodeCall(IGrid.restore, (payment, 0)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }
}
