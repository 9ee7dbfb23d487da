// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract AnnounceTariff is GridTest {
    IGrid.Tariff private dearer = IGrid.Tariff(2000, IGrid.FeePolicy.PERCENT, 500);

    function test_TakesEffectAtItsHourAndNotBefore() public {
        uint32 meter = _addFundedMeter(100e6);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 2, dearer)));
        _saw(
            abi.encodePacked(
                IGrid.TariffAnnounced.selector,
                uint256(HOUR + 2),
                uint256(2000),
                uint256(2),
                uint256(500)
            )
        );

        for (uint40 hour = 1; hour <= 3; ++hour) {
            _report(meter, hour * 1000);
            _close();
        }

        vm.assertEq(uint256(grid.hourRecord(HOUR).collected), 1e6);
        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).collected), 1e6);
        vm.assertEq(uint256(grid.hourRecord(HOUR + 2).collected), 2e6);
        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).fee), FEE);
        vm.assertEq(uint256(grid.hourRecord(HOUR + 2).fee), (2e6 + 2e6 - 2 * FEE) / 20);
    }

    function test_ShowsTheTariffOfEachHour() public {
        for (uint32 i = 1; i <= 9; ++i) {
            IGrid.Tariff memory tariff = IGrid.Tariff(i, IGrid.FeePolicy.FLAT, 10 * i);
            _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 10 * i, tariff)));
        }

        vm.assertEq(uint256(grid.tariffAt(HOUR - 1).priceMicrocoinsPerWh), 0);
        vm.assertEq(uint256(grid.tariffAt(HOUR).priceMicrocoinsPerWh), PRICE);
        vm.assertEq(uint256(grid.tariffAt(HOUR + 9).priceMicrocoinsPerWh), PRICE);
        for (uint32 i = 1; i <= 9; ++i) {
            vm.assertEq(uint256(grid.tariffAt(HOUR + 10 * i).priceMicrocoinsPerWh), i);
            vm.assertEq(uint256(grid.tariffAt(HOUR + 10 * i + 9).feeValue), 10 * i);
        }
    }

    function test_ReplacesWhatWasAnnouncedForTheSameHour() public {
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 2, dearer)));

        dearer.priceMicrocoinsPerWh = 1500;
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 2, dearer)));

        vm.assertEq(uint256(grid.tariffAt(HOUR + 2).priceMicrocoinsPerWh), 1500);
        vm.assertEq(uint256(grid.tariffAt(HOUR + 1).priceMicrocoinsPerWh), PRICE);
    }

    function test_RefuseWhen_TheHourIsOpen() public {
        _refuse(
            abi.encodeCall(IGrid.announceTariff, (HOUR, dearer)),
            abi.encodeWithSelector(GridErrors.TariffNotLater.selector, HOUR, HOUR)
        );
    }

    function test_RefuseWhen_ALaterHourIsAnnouncedAlready() public {
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 2, dearer)));

        _refuse(
            abi.encodeCall(IGrid.announceTariff, (HOUR + 1, dearer)),
            abi.encodeWithSelector(GridErrors.TariffOutOfOrder.selector, HOUR + 2, HOUR + 1)
        );
    }

    function test_RefuseWhen_TheFeeIsMoreThanThePool() public {
        dearer.feeValue = 10_001;

        _refuse(
            abi.encodeCall(IGrid.announceTariff, (HOUR + 1, dearer)),
            abi.encodeWithSelector(GridErrors.FeeAboveWhole.selector, 10_001)
        );
    }
}
