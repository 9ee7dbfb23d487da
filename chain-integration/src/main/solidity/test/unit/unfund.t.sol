// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Unfund is GridTest {
    bytes32 private payment;
    uint32 private meter;

    function setUp() public override {
        super.setUp();
        meter = _addMeter(false, 0);
        payment = _credit(RESIDENT, 5e6);
        _do(abi.encodeCall(IGrid.fund, (RESIDENT, meter, 4e6)));
    }

    function test_ReturnsUnspentCoins() public {
        _do(abi.encodeCall(IGrid.unfund, (meter, 3e6, payment)));

        vm.assertEq(int256(grid.balanceOf(meter)), 1e6);
        vm.assertEq(int256(grid.accountOf(RESIDENT)), 4e6);
        (,, uint64 unfunded,) = grid.paymentOf(payment);
        vm.assertEq(uint256(unfunded), 3e6);
        _saw(
            abi.encodePacked(
                IGrid.Unfunded.selector, uint256(RESIDENT), uint256(meter), payment, uint256(3e6)
            )
        );
        _sawNo(IGrid.Disconnected.selector);
    }

    function test_DisconnectsAtNothing() public {
        _do(abi.encodeCall(IGrid.unfund, (meter, 4e6, payment)));

        vm.assertEq(grid.connected(meter), false);
        _saw(abi.encodePacked(IGrid.Disconnected.selector, uint256(meter)));
    }

    function test_RefuseWhen_LessIsUnspent() public {
        _report(meter, 3000);

        _refuse(
            abi.encodeCall(IGrid.unfund, (meter, 2e6, payment)),
            abi.encodeWithSelector(GridErrors.NotEnoughUnspent.selector, meter, 1e6, 2e6)
        );
    }

    function test_RefuseWhen_ItIsMoreThanThePaymentBrought() public {
        _fund(meter, 9e6);

        _refuse(
            abi.encodeCall(IGrid.unfund, (meter, 6e6, payment)),
            abi.encodeWithSelector(GridErrors.MoreThanPaymentBrought.selector, payment, 5e6, 6e6)
        );
    }

    function test_RefuseWhen_ThePaymentIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.unfund, (meter, 1, "never")),
            abi.encodeWithSelector(GridErrors.UnknownPayment.selector, bytes32("never"))
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        _refuse(
            abi.encodeCall(IGrid.unfund, (meter, 0, payment)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }

    function test_RefuseWhen_TheMeterProduces() public {
        uint32 roof = _addMeter(true, 0);

        _refuse(
            abi.encodeCall(IGrid.unfund, (roof, 1, payment)),
            abi.encodeWithSelector(GridErrors.NotAConsumptionMeter.selector, roof)
        );
    }
}
