// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGridFactory} from "../../src/IGridFactory.sol";
import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Create is GridTest {
    bytes32 private constant SALT = "tenant";
    IGrid.Tariff private tariff = IGrid.Tariff(7, IGrid.FeePolicy.PER_MEMBER, 9);

    function test_CreatesAGridAtThePredictedAddress() public {
        address expected = factory.gridOf(address(this), SALT);

        vm.expectEmit(address(factory));
        emit IGridFactory.GridCreated(address(this), SALT, expected);
        address created = factory.create(SALT, _genesis(tariff, true));

        vm.assertEq(created, expected);
        vm.assertEq(uint256(IGrid(created).openHour()), HOUR);
        vm.assertEq(IGrid(created).wallClock(), true);
        vm.assertEq(IGrid(created).paused(), false);
        vm.assertEq(uint256(IGrid(created).accounts()), 1);
        vm.assertEq(uint256(IGrid(created).nextSequence()), 0);
        vm.assertEq(abi.encode(IGrid(created).tariffAt(HOUR)), abi.encode(tariff));
    }

    function test_GivesEachCreatorAddressesOfItsOwn() public {
        vm.prank(address(0xbad));
        factory.create(SALT, _genesis(tariff, false));

        address created = factory.create(SALT, _genesis(tariff, false));

        vm.assertEq(created, factory.gridOf(address(this), SALT));
    }

    function test_RevertWhen_TheSaltIsUsed() public {
        address created = factory.create(SALT, _genesis(tariff, false));

        vm.expectRevert(abi.encodeWithSelector(GridErrors.GridExists.selector, created));
        factory.create(SALT, _genesis(tariff, false));
    }

    function test_RevertWhen_AGridIsInitialisedAgain() public {
        address created = factory.create(SALT, _genesis(tariff, false));

        vm.expectRevert(abi.encodeWithSignature("InvalidInitialization()"));
        IGrid(created).initialize(_genesis(tariff, false));
    }

    function test_RevertWhen_TheCodeItselfIsInitialised() public {
        IGrid code = IGrid(factory.code());

        vm.expectRevert(abi.encodeWithSignature("InvalidInitialization()"));
        code.initialize(_genesis(tariff, false));
    }

    function test_RevertWhen_TheHourIsNone() public {
        IGrid.Genesis memory genesis = _genesis(tariff, false);
        genesis.openHour = 0;

        vm.expectRevert(abi.encodeWithSelector(GridErrors.NoSuchHour.selector, 0));
        factory.create(SALT, genesis);
    }

    function test_RevertWhen_TheFeeIsMoreThanThePool() public {
        tariff = IGrid.Tariff(7, IGrid.FeePolicy.PERCENT, 10_001);

        vm.expectRevert(abi.encodeWithSelector(GridErrors.FeeAboveWhole.selector, 10_001));
        factory.create(SALT, _genesis(tariff, false));
    }
}
