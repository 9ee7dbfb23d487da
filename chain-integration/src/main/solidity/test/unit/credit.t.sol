// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Credit is GridTest {
    bytes32 private constant PAYMENT = "payment";

    function test_IssuesCoinsToTheAccount() public {
        _do(abi.encodeCall(IGrid.credit, (RESIDENT, 5e6, PAYMENT)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
        vm.assertEq(uint256(grid.issued()), 5e6);
        (uint32 account, uint64 credited,,) = grid.paymentOf(PAYMENT);
        vm.assertEq(uint256(account), RESIDENT);
        vm.assertEq(uint256(credited), 5e6);
        _saw(abi.encodePacked(IGrid.Credited.selector, uint256(RESIDENT), PAYMENT, uint256(5e6)));
    }

    function test_RefuseWhen_ThePaymentIsAlreadyCredited() public {
        _do(abi.encodeCall(IGrid.credit, (RESIDENT, 5e6, PAYMENT)));

        _refuse(
            abi.encodeCall(IGrid.credit, (0, 1, PAYMENT)),
            abi.encodeWithSelector(GridErrors.PaymentAlreadyCredited.selector, PAYMENT)
        );
    }

    function test_RefuseWhen_TheAccountIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.credit, (2, 5e6, PAYMENT)),
            abi.encodeWithSelector(GridErrors.UnknownAccount.selector, 2)
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        _refuse(
            abi.encodeCall(IGrid.credit, (RESIDENT, 0, PAYMENT)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }

    function test_RefuseWhen_TheAccountWouldOverflow() public {
        _do(abi.encodeCall(IGrid.credit, (RESIDENT, uint64(type(int64).max), PAYMENT)));

        vm.assertTrue(_execute(abi.encodeCall(IGrid.credit, (RESIDENT, 1, "more"))).length > 0, "");
        vm.assertEq(int256(grid.accountOf(RESIDENT)), type(int64).max);
        vm.assertEq(uint256(grid.issued()), uint64(type(int64).max));
    }

    function test_RefuseWhen_AllCoinsIssuedWouldOverflow() public {
        _do(abi.encodeCall(IGrid.credit, (RESIDENT, uint64(type(int64).max), PAYMENT)));
        _do(abi.encodeCall(IGrid.credit, (0, uint64(type(int64).max), "as much")));

        vm.assertTrue(_execute(abi.encodeCall(IGrid.credit, (0, 2, "more"))).length > 0, "");
        vm.assertEq(uint256(grid.issued()), type(uint64).max - 1);
    }
}
