// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Redeem is GridTest {
    bytes32 private constant REFUND = "refund";

    function test_TakesCoinsOutOfTheBook() public {
        _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.redeem, (RESIDENT, 2e6, REFUND)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        vm.assertEq(uint256(grid.redeemed()), 2e6);
        _saw(abi.encodePacked(IGrid.Redeemed.selector, uint256(RESIDENT), REFUND, uint256(2e6)));
    }

    function test_RefuseWhen_ThereIsTooLittle() public {
        _credit(RESIDENT, 5e6);

        _refuse(
            abi.encodeCall(IGrid.redeem, (RESIDENT, 5e6 + 1, REFUND)),
            abi.encodeWithSelector(GridErrors.NotEnoughCoins.selector, RESIDENT, 5e6, 5e6 + 1)
        );
    }

    function test_RefuseWhen_TheAccountIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.redeem, (9, 1, REFUND)),
            abi.encodeWithSelector(GridErrors.UnknownAccount.selector, 9)
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        _refuse(
            abi.encodeCall(IGrid.redeem, (RESIDENT, 0, REFUND)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }
}
