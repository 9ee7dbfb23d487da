// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Fund is GridTest {
    function test_MovesCoinsToTheMeter() public {
        uint32 meter = _addMeter(false, 0);
        _credit(RESIDENT, 5e6);

        _do(abi.encodeCall(IGrid.fund, (RESIDENT, meter, 2e6)));

        vm.assertEq(int256(grid.accountOf(RESIDENT)), 3e6);
        vm.assertEq(int256(grid.balanceOf(meter)), 2e6);
        vm.assertEq(grid.connected(meter), true);
        vm.assertEq(uint256(grid.pool()), 0);
        _sawFunded(meter, 2e6, 0);
        _saw(abi.encodePacked(IGrid.Reconnected.selector, uint256(meter)));
    }

    function test_DoesNotReconnectWhatIsConnected() public {
        uint32 meter = _addFundedMeter(1);

        _fund(meter, 2e6);

        _sawFunded(meter, 2e6, 0);
        _sawNo(IGrid.Reconnected.selector);
    }

    function test_RepaysAnArrearFirst() public {
        uint32 meter = _arrear(1e6);

        _fund(meter, 5e6);

        vm.assertEq(int256(grid.balanceOf(meter)), 4e6);
        vm.assertEq(uint256(grid.pool()), 1e6);
        _sawFunded(meter, 5e6, 1e6);
        _saw(abi.encodePacked(IGrid.Reconnected.selector, uint256(meter)));
    }

    function test_LeavesTheRestOfALargerArrear() public {
        uint32 meter = _arrear(1e6);

        _fund(meter, 4e5);

        vm.assertEq(int256(grid.balanceOf(meter)), -6e5);
        vm.assertEq(uint256(grid.pool()), 4e5);
        _sawFunded(meter, 4e5, 4e5);
        _sawNo(IGrid.Reconnected.selector);
    }

    function test_StaysDisconnectedAtExactlyNothing() public {
        uint32 meter = _arrear(1e6);

        _fund(meter, 1e6);

        vm.assertEq(int256(grid.balanceOf(meter)), 0);
        vm.assertEq(grid.connected(meter), false);
        _sawNo(IGrid.Reconnected.selector);
    }

    function test_RepaysTheArrearOfARetiredMeter() public {
        uint32 meter = _arrear(1e6);
        _do(abi.encodeCall(IGrid.retireMeter, (meter)));

        _fund(meter, 1e6);

        vm.assertEq(int256(grid.balanceOf(meter)), 0);
    }

    function test_RefuseWhen_ARetiredMeterWouldGetMore() public {
        uint32 meter = _arrear(1e6);
        _do(abi.encodeCall(IGrid.retireMeter, (meter)));
        _credit(RESIDENT, 2e6);

        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, meter, 1e6 + 1)),
            abi.encodeWithSelector(GridErrors.MeterRetired.selector, meter)
        );
    }

    function test_RefuseWhen_ThereIsTooLittle() public {
        uint32 meter = _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, meter, 1)),
            abi.encodeWithSelector(GridErrors.NotEnoughCoins.selector, RESIDENT, 0, 1)
        );
    }

    function test_RefuseWhen_ItIsNothing() public {
        uint32 meter = _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, meter, 0)),
            abi.encodeWithSelector(GridErrors.NothingToMove.selector)
        );
    }

    function test_RefuseWhen_TheMeterIsUnknown() public {
        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, 0, 1)),
            abi.encodeWithSelector(GridErrors.UnknownMeter.selector, 0)
        );
    }

    function test_RefuseWhen_TheMeterProduces() public {
        uint32 meter = _addMeter(true, 0);

        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, meter, 1)),
            abi.encodeWithSelector(GridErrors.NotAConsumptionMeter.selector, meter)
        );
    }

    function test_RefuseWhen_TheBalanceWouldReachItsLimit() public {
        uint32 meter = _addFundedMeter((1 << 44) - 1);
        _credit(RESIDENT, 1);

        _refuse(
            abi.encodeCall(IGrid.fund, (RESIDENT, meter, 1)),
            abi.encodeWithSelector(GridErrors.MeterBalanceTooLarge.selector, meter, 1 << 44)
        );
        vm.assertEq(int256(grid.balanceOf(meter)), (1 << 44) - 1);
    }

    /// @dev A meter that has used more than it had.
    function _arrear(uint64 microcoins) private returns (uint32 meter) {
        meter = _addMeter(false, 0);
        _report(meter, uint40(microcoins / PRICE));
    }

    function _sawFunded(uint32 meter, uint256 microcoins, uint256 repaid) private view {
        _saw(
            abi.encodePacked(
                IGrid.Funded.selector, uint256(RESIDENT), uint256(meter), microcoins, repaid
            )
        );
    }
}
