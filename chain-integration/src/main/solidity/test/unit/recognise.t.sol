// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest} from "../AgreementsTest.sol";

contract Recognise is AgreementsTest {
    IAgreements.Kind private constant MPO = IAgreements.Kind.MPO;
    IAgreements.Kind private constant DSO = IAgreements.Kind.DSO;

    function test_RecognisesAPartnerForOneKind() public {
        vm.expectEmit(address(agreements));
        emit IAgreements.PartnerRecognised(MPO, stranger);
        agreements.recognise(MPO, stranger);

        vm.assertEq(agreements.recognised(MPO, stranger), true);
        vm.assertEq(agreements.recognised(DSO, stranger), false);
    }

    function test_SaysNothingTwice() public {
        vm.recordLogs();

        agreements.recognise(MPO, partner);
        agreements.dismiss(MPO, stranger);

        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_DismissesAPartnerForOneKind() public {
        vm.expectEmit(address(agreements));
        emit IAgreements.PartnerDismissed(MPO, partner);
        agreements.dismiss(MPO, partner);

        vm.assertEq(agreements.recognised(MPO, partner), false);
        vm.assertEq(agreements.recognised(DSO, partner), true);
    }

    function test_LeavesAgreementsOfADismissedPartner() public {
        bytes32 id = _conclude(_agreement(MPO));

        agreements.dismiss(MPO, partner);

        vm.assertEq(agreements.inForce(actor, MPO, HOUR), true);
        vm.prank(partner);
        agreements.revoke(id, HOUR + 1);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 1), false);
    }

    function test_RevertWhen_SomebodyElseRecognises() public {
        vm.expectRevert(_unauthorised());
        vm.prank(partner);
        agreements.recognise(DSO, stranger);
    }

    function test_RevertWhen_SomebodyElseDismisses() public {
        vm.expectRevert(_unauthorised());
        vm.prank(partner);
        agreements.dismiss(DSO, partner);
    }

    function _unauthorised() private view returns (bytes memory) {
        return abi.encodeWithSignature(
            "AccessControlUnauthorizedAccount(address,bytes32)", partner, keccak256("REGISTRAR")
        );
    }
}
