// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Reserve is GridTest {
    bytes32 private constant CASH_OUT = "cash-out";

    function test_SetsCoinsAside() public {
        _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        vm.assertEq(uint256(grid.escrow()), 2e6);
        (uint32 account, uint64 microcoins, uint8 state) = grid.reservationOf(CASH_OUT);
        vm.assertEq(uint256(account), RESIDENT);
        vm.assertEq(uint256(microcoins), 2e6);
        vm.assertEq(uint256(state), 1);
        _saw(abi.encodePacked(IGrid.Reserved.selector, uint256(RESIDENT), CASH_OUT, uint256(2e6)));
    }

    function test_RefuseWhen_TheCashOutIsKnown() public {
        _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)));
        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));

        _refuse(
            abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)),
            abi.encodeWithSelector(GridErrors.CashOutAlreadyReserved.selector, CASH_OUT)
        );
    }

    function test_RefuseWhen_ThereIsTooLittle() public {
        _refuse(
            abi.encodeCall(IGrid.reserve, (RESIDENT, 1, CASH_OUT)),
            abi.encodeWithSelector(GridErrors.NotEnoughCoins.selector, RESIDENT, 0, 1)
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        _refuse(
            abi.encodeCall(IGrid.reserve, (RESIDENT, 0, CASH_OUT)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }
}
