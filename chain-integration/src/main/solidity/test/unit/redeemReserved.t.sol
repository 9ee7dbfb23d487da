// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract RedeemReserved is GridTest {
    bytes32 private constant CASH_OUT = "cash-out";

    function setUp() public override {
        super.setUp();
        _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.reserve, (RESIDENT, 2e6, CASH_OUT)));
    }

    function test_TakesTheCoinsOutOfTheBook() public {
        _do(abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)));

        vm.assertEq(uint256(grid.escrow()), 0);
        vm.assertEq(uint256(grid.redeemed()), 2e6);
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        _saw(
            abi.encodePacked(
                IGrid.ReservationRedeemed.selector, uint256(RESIDENT), CASH_OUT, uint256(2e6)
            )
        );
    }

    function test_RefuseWhen_ItIsRedeemedAlready() public {
        _do(abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)));

        _refuse(
            abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)),
            abi.encodeWithSelector(GridErrors.CashOutAlreadyRedeemed.selector, CASH_OUT)
        );
    }

    function test_RefuseWhen_ItIsReleasedAlready() public {
        _do(abi.encodeCall(IGrid.releaseReserved, (CASH_OUT)));

        _refuse(
            abi.encodeCall(IGrid.redeemReserved, (CASH_OUT)),
            abi.encodeWithSelector(GridErrors.CashOutAlreadyReleased.selector, CASH_OUT)
        );
    }

    function test_RefuseWhen_TheCashOutIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.redeemReserved, ("other")),
            abi.encodeWithSelector(GridErrors.UnknownCashOut.selector, bytes32("other"))
        );
    }

    function test_WorksDirectlyWhileTheGridIsPaused() public {
        grid.pause();

        grid.redeemReserved(CASH_OUT);

        vm.assertEq(uint256(grid.redeemed()), 2e6);
    }

    function test_RevertWhen_SomebodyElseTriesWhileTheGridIsPaused() public {
        grid.pause();

        vm.expectRevert(abi.encodeWithSelector(GridErrors.OnlyThroughExecute.selector, address(1)));
        vm.prank(address(1));
        grid.redeemReserved(CASH_OUT);
    }

    function test_RevertWhen_CalledDirectlyWhileTheGridIsNotPaused() public {
        vm.expectRevert(
            abi.encodeWithSelector(GridErrors.OnlyThroughExecute.selector, address(this))
        );
        grid.redeemReserved(CASH_OUT);
    }
}
