// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Transfer is GridTest {
    function test_MovesCoins() public {
        _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.transfer, (RESIDENT, 0, 2e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        vm.assertEq(int256(grid.accountOf(0)), 2e6);
        _saw(
            abi.encodePacked(
                IGrid.Transferred.selector, uint256(RESIDENT), uint256(0), uint256(2e6)
            )
        );
    }

    function test_ChangesNothingFromAnAccountToItself() public {
        _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.transfer, (RESIDENT, RESIDENT, 2e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
    }

    function test_RefuseWhen_ThereIsTooLittle() public {
        _refuse(
            abi.encodeCall(IGrid.transfer, (RESIDENT, 0, 1)),
            abi.encodeWithSelector(GridErrors.NotEnoughCoins.selector, RESIDENT, 0, 1)
        );
    }

    function test_RefuseWhen_TheTakerIsUnknown() public {
        _credit(RESIDENT, 5e6);

        _refuse(
            abi.encodeCall(IGrid.transfer, (RESIDENT, 7, 1)),
            abi.encodeWithSelector(GridErrors.UnknownAccount.selector, 7)
        );
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
    }
}
