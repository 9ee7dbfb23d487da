// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Pause is GridTest {
    bytes32 private constant CASH_OUT = "cash-out";
    address private constant STRANGER = address(0xbad);

    function test_StopsNewOperationsWithoutUsingTheirNumbers() public {
        uint64 next = grid.nextSequence();
        bytes[] memory operations = new bytes[](1);
        operations[0] = abi.encodeCall(IGrid.openAccount, (2));

        grid.pause();

        vm.assertEq(grid.paused(), true);
        vm.expectRevert(abi.encodeWithSelector(GridErrors.Paused.selector));
        grid.execute(next, operations);
        grid.unpause();
        grid.execute(next, operations);
        vm.assertEq(uint256(grid.accounts()), 3);
    }

    function test_LetsACashOutInEscrowThrough() public {
        _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)));

        grid.pause();

        _do(abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)));
        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
    }

    function test_RevertWhen_SomebodyElsePauses() public {
        vm.expectRevert(_unauthorised());
        vm.prank(STRANGER);
        grid.pause();
    }

    function test_RevertWhen_SomebodyElseUnpauses() public {
        grid.pause();

        vm.expectRevert(_unauthorised());
        vm.prank(STRANGER);
        grid.unpause();
    }

    function test_RevertWhen_ItIsPausedAlready() public {
        grid.pause();

        vm.expectRevert(abi.encodeWithSelector(GridErrors.Paused.selector));
        grid.pause();
    }

    function test_RevertWhen_ItIsNotPaused() public {
        vm.expectRevert(abi.encodeWithSelector(GridErrors.NotPaused.selector));
        grid.unpause();
    }

    function _unauthorised() private pure returns (bytes memory) {
        return abi.encodeWithSignature(
            "AccessControlUnauthorizedAccount(address,bytes32)", STRANGER, bytes32(0)
        );
    }
}
