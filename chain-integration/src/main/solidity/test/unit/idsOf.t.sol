// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest} from "../AgreementsTest.sol";

contract IdsOf is AgreementsTest {
    bytes32[] private expected;

    function setUp() public override {
        super.setUp();
        expected.push(_conclude(_agreement(IAgreements.Kind.MPO)));
        expected.push(_conclude(_agreement(IAgreements.Kind.DSO)));
        expected.push(_conclude(_agreement(IAgreements.Kind.MPO)));
    }

    function test_ListsTheAgreementsOverADocument() public view {
        vm.assertEq(agreements.countOf(DOCUMENT), 3);
        vm.assertEq(abi.encode(agreements.idsOf(DOCUMENT, 0, 10)), abi.encode(expected));
    }

    function test_ListsAPart() public view {
        bytes32[] memory part = agreements.idsOf(DOCUMENT, 1, 1);

        vm.assertEq(part.length, 1);
        vm.assertEq(uint256(part[0]), uint256(expected[1]));
    }

    function test_ListsNothingBeyondTheEnd() public view {
        vm.assertEq(agreements.idsOf(DOCUMENT, 3, type(uint256).max).length, 0);
        vm.assertEq(agreements.idsOf(DOCUMENT, type(uint256).max, 1).length, 0);
    }

    function test_KnowsNothingOfAnotherDocument() public view {
        vm.assertEq(agreements.countOf("another"), 0);
        vm.assertEq(agreements.idsOf("another", 0, 10).length, 0);
    }

    function test_KnowsNothingOfAnUnknownAgreement() public view {
        IAgreements.Record memory nothing;

        vm.assertEq(abi.encode(agreements.agreementOf("unknown")), abi.encode(nothing));
    }
}
