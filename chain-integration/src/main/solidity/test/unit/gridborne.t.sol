// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest} from "../AgreementsTest.sol";

contract Gridborne is AgreementsTest {
    IAgreements.Kind private constant MPO = IAgreements.Kind.MPO;
    IAgreements.Kind private constant DSO = IAgreements.Kind.DSO;

    function test_IsNotWithoutAgreements() public view {
        vm.assertEq(agreements.gridborne(actor, HOUR), false);
    }

    function test_IsNotWithMeterOperationAlone() public {
        _conclude(_agreement(MPO));
        _conclude(_agreement(IAgreements.Kind.PROVIDER));

        vm.assertEq(agreements.gridborne(actor, HOUR), false);
    }

    function test_IsNotWithGridAccessAlone() public {
        _conclude(_agreement(DSO));

        vm.assertEq(agreements.gridborne(actor, HOUR), false);
    }

    function test_IsWithBothInTheirHours() public {
        _conclude(_agreement(MPO, HOUR, HOUR + 30));
        _conclude(_agreement(DSO, HOUR + 10, HOUR + 40));

        vm.assertEq(agreements.gridborne(actor, HOUR + 9), false);
        vm.assertEq(agreements.gridborne(actor, HOUR + 10), true);
        vm.assertEq(agreements.gridborne(actor, HOUR + 29), true);
        vm.assertEq(agreements.gridborne(actor, HOUR + 30), false);
    }

    function test_IsTheActorNotThePartner() public {
        _conclude(_agreement(MPO));
        _conclude(_agreement(DSO));

        vm.assertEq(agreements.gridborne(actor, HOUR), true);
        vm.assertEq(agreements.gridborne(partner, HOUR), false);
    }

    function test_IsInEveryHourOfATermWithoutEnd() public {
        _conclude(_agreement(MPO, 0, type(uint32).max));
        _conclude(_agreement(DSO, 0, type(uint32).max));

        vm.assertEq(agreements.gridborne(actor, 0), true);
        vm.assertEq(agreements.gridborne(actor, 0x0fffffff), true);
        vm.assertEq(agreements.gridborne(actor, 0xf0000000), true);
        vm.assertEq(agreements.gridborne(actor, type(uint32).max - 1), true);
        vm.assertEq(agreements.gridborne(actor, type(uint32).max), false);
    }

    /// @dev Any term and any hour: the tree of terms says what two comparisons say.
    function testFuzz_IsExactlyInTheTerm(uint32 from, uint32 until, uint32 hour, uint8 near)
        public
    {
        vm.assume(from < until);
        _conclude(_agreement(MPO, from, until));

        _isInTheTerm(from, until, hour);
        _isInTheTerm(from, until, from);
        _isInTheTerm(from, until, until);
        unchecked {
            _isInTheTerm(from, until, from - near);
            _isInTheTerm(from, until, until - near - 1);
            _isInTheTerm(from, until, from + near);
        }
    }

    function _isInTheTerm(uint32 from, uint32 until, uint32 hour) private view {
        vm.assertEq(agreements.inForce(actor, MPO, hour), from <= hour && hour < until);
    }
}
