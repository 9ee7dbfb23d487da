// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract OpenAccount is GridTest {
    function test_OpensTheNextAccount() public {
        _do(abi.encodeCall(IGrid.openAccount, (2)));

        vm.assertEq(uint256(grid.accounts()), 3);
        vm.assertEq(int256(grid.accountOf(2)), 0);
        _saw(abi.encodePacked(IGrid.AccountOpened.selector, uint256(2)));
    }

    function test_RefuseWhen_TheNumberIsTaken() public {
        _refuse(
            abi.encodeCall(IGrid.openAccount, (RESIDENT)),
            abi.encodeWithSelector(GridErrors.AccountOutOfOrder.selector, 2, RESIDENT)
        );
    }

    function test_RefuseWhen_ANumberIsLeftOut() public {
        _refuse(
            abi.encodeCall(IGrid.openAccount, (3)),
            abi.encodeWithSelector(GridErrors.AccountOutOfOrder.selector, 2, 3)
        );
    }
}
