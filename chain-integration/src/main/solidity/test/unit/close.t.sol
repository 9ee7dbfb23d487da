// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Close is GridTest {
    function test_PaysTheFeeFirstAndTheProducersTheRest() public {
        uint32 house = _addFundedMeter(10e6);
        uint32 roof = _addMeter(true, 0);
        _report(house, 3000);
        _report(roof, 3300);

        _close();

        vm.assertEq(uint256(grid.openHour()), HOUR + 1);
        vm.assertEq(int256(grid.accountOf(0)), int256(uint256(FEE)));
        vm.assertEq(uint256(grid.earningsOf(roof)), 3e6 - FEE);
        vm.assertEq(uint256(grid.pool()), 0);
        IGrid.HourRecord memory expected =
            IGrid.HourRecord(3300, 3000, 0, 0, 3e6, FEE, 3e6 - FEE, 0, 2, true);
        vm.assertEq(abi.encode(grid.hourRecord(HOUR)), abi.encode(expected));
        _saw(abi.encodePacked(IGrid.HourClosed.selector, uint256(HOUR), abi.encode(expected)));
    }

    function test_CarriesThePoolWithoutProduction() public {
        uint32 house = _addFundedMeter(10e6);
        _report(house, 400);

        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR).carryOut), 390_000);
        vm.assertEq(uint256(grid.pool()), 390_000);
        _close();
        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).carryIn), 390_000);
        vm.assertEq(uint256(grid.pool()), 380_000);
    }

    function test_ClosesAnHourWithoutReports() public {
        _close();

        vm.assertEq(grid.hourRecord(HOUR).closed, true);
        vm.assertEq(uint256(grid.hourRecord(HOUR).fee), 0);
    }

    function test_TakesNoMoreFeeThanThereIs() public {
        uint32 house = _addFundedMeter(10e6);
        _report(house, 7);

        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR).fee), 7000);
    }

    function test_TakesAFeePerConsumerWithEnergy() public {
        IGrid.Tariff memory perMember = IGrid.Tariff(PRICE, IGrid.FeePolicy.PER_MEMBER, 5000);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, perMember)));
        _close();
        uint32 house = _addFundedMeter(10e6);
        _addFundedMeter(10e6);
        _addFundedMeter(1);
        _addFundedMeter(10e6);
        uint32 roof = _addMeter(true, 0);
        _report(roof, 100);
        uint40[] memory registers = new uint40[](4);
        (registers[0], registers[2], registers[3]) = (100, 100, 100);
        _report(house, registers);

        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).fee), 15_000);
    }

    function test_TakesNoFeePerConsumerThatUsedNothing() public {
        IGrid.Tariff memory perMember = IGrid.Tariff(PRICE, IGrid.FeePolicy.PER_MEMBER, 5000);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, perMember)));
        uint32 house = _addFundedMeter(10e6);
        _addFundedMeter(10e6);
        _addFundedMeter(10e6);
        _report(house, _list(100, 100, 100));
        _close();
        _report(house, _list(200, 100, 200));

        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).fee), 10_000);
        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).meters), 3);
    }

    function test_TakesAFeeInPercent() public {
        IGrid.Tariff memory percent = IGrid.Tariff(PRICE, IGrid.FeePolicy.PERCENT, 250);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, percent)));
        _close();
        uint32 house = _addFundedMeter(10e6);
        _report(house, 1333);

        _close();

        vm.assertEq(uint256(grid.hourRecord(HOUR + 1).fee), 33_325);
    }

    function test_RefuseWhen_TheHourIsNotTheOpenOne() public {
        _close();

        _refuse(
            abi.encodeCall(IGrid.close, (HOUR)),
            abi.encodeWithSelector(GridErrors.WrongHour.selector, HOUR + 1, HOUR)
        );
        _refuse(
            abi.encodeCall(IGrid.close, (HOUR + 2)),
            abi.encodeWithSelector(GridErrors.WrongHour.selector, HOUR + 1, HOUR + 2)
        );
    }

    function test_RefuseWhen_TheHourIsNotOverByTheChainsClock() public {
        grid = _newGrid(IGrid.Tariff(PRICE, IGrid.FeePolicy.FLAT, FEE), true);
        uint256 end = (uint256(HOUR) + 1) * 3600;
        vm.warp(end - 1);

        _refuse(
            abi.encodeCall(IGrid.close, (HOUR)),
            abi.encodeWithSelector(GridErrors.HourNotOver.selector, HOUR, end - 1)
        );
        vm.warp(end);
        _close();
        vm.assertEq(uint256(grid.openHour()), HOUR + 1);
    }
}
