// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract ReleaseReserved is GridTest {
    bytes32 private constant CASH_OUT = "cash-out";

    function setUp() public override {
        super.setUp();
        _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)));
    }

    function test_ReturnsTheCoins() public {
        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));

        vm.assertEq(uint256(grid.escrow()), 0);
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
        vm.assertEq(uint256(grid.issued()), 5e6);
        _saw(
            abi.encodePacked(
                IGrid.ReservationReleased.selector, uint256(RESIDENT), CASH_OUT, uint256(2e6)
            )
        );
    }

    function test_BringsCoinsBackWhenThePayoutFailsLater() public {
        _do(abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)));

        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
        vm.assertEq(uint256(grid.escrow()), 0);
        vm.assertEq(uint256(grid.issued() - grid.redeemed()), 5e6);
    }

    function test_RefuseWhen_ItIsReleasedAlready() public {
        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));

        _refuse(
            abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)),
            abi.encodeWithSelector(GridErrors.CashOutAlreadyReleased.selector, CASH_OUT)
        );
    }

    function test_RefuseWhen_TheCashOutIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.releaseReserved, ("other")),
            abi.encodeWithSelector(GridErrors.UnknownCashOut.selector, bytes32("other"))
        );
    }

    function test_WorksDirectlyWhileTheGridIsPausedOnce() public {
        grid.pause();

        grid.releaseReserved(CASH_OUT);

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 5e6);
        vm.expectRevert(
            abi.encodeWithSelector(GridErrors.CashOutAlreadyReleased.selector, CASH_OUT)
        );
        grid.releaseReserved(CASH_OUT);
    }
}
