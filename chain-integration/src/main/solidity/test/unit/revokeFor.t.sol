// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgreementErrors} from "../../src/AgreementErrors.sol";
import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest, Wallet} from "../AgreementsTest.sol";

contract RevokeFor is AgreementsTest {
    IAgreements.Kind private constant MPO = IAgreements.Kind.MPO;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = _conclude(_agreement(MPO));
    }

    function test_EndsItByAPartysSignature() public {
        bytes memory signature = _signature(PARTNER_KEY, agreements.revocationOf(id, HOUR + 5));

        vm.prank(stranger);
        agreements.revokeFor(id, HOUR + 5, partner, signature);

        vm.assertEq(agreements.agreementOf(id).endHour, HOUR + 5);
        vm.assertEq(
            uint256(agreements.agreementOf(id).revokedBy), uint256(IAgreements.Side.PARTNER)
        );
    }

    function test_EndsItByAContractsSignature() public {
        address wallet = address(new Wallet(stranger));
        IAgreements.Agreement memory agreement = _agreement(MPO);
        agreement.actor = wallet;
        id = agreements.idOf(agreement);
        agreements.conclude(agreement, _signature(STRANGER_KEY, id), _signature(PARTNER_KEY, id));
        bytes memory signature = _signature(STRANGER_KEY, agreements.revocationOf(id, HOUR + 5));

        agreements.revokeFor(id, HOUR + 5, wallet, signature);

        vm.assertEq(agreements.inForce(wallet, MPO, HOUR + 5), false);
    }

    function test_EndsItLateWhenTheSignatureComesLate() public {
        bytes memory signature = _signature(ACTOR_KEY, agreements.revocationOf(id, HOUR + 5));
        _nowIs(HOUR + 30);

        agreements.revokeFor(id, HOUR + 5, actor, signature);

        vm.assertEq(agreements.agreementOf(id).endHour, HOUR + 31);
    }

    function test_TakesASignatureBack() public {
        IAgreements.Agreement memory agreement = _agreement(MPO);
        bytes32 proposed = agreements.idOf(agreement);
        bytes memory signature = _signature(ACTOR_KEY, agreements.revocationOf(proposed, 0));

        agreements.revokeFor(proposed, 0, actor, signature);

        vm.assertEq(agreements.withdrawn(proposed, actor), true);
    }

    function test_RevertWhen_ItIsRepeated() public {
        bytes memory signature = _signature(ACTOR_KEY, agreements.revocationOf(id, HOUR + 5));
        agreements.revokeFor(id, HOUR + 5, actor, signature);

        vm.expectRevert(abi.encodeWithSelector(AgreementErrors.EndsAlready.selector, id, HOUR + 5));
        agreements.revokeFor(id, HOUR + 5, actor, signature);
    }

    function test_RevertWhen_AnotherHourWasSigned() public {
        bytes memory signature = _signature(ACTOR_KEY, agreements.revocationOf(id, HOUR + 6));

        vm.expectRevert(_notSigned(actor));
        agreements.revokeFor(id, HOUR + 5, actor, signature);
    }

    function test_RevertWhen_AnotherSigned() public {
        bytes memory signature = _signature(PARTNER_KEY, agreements.revocationOf(id, HOUR + 5));

        vm.expectRevert(_notSigned(actor));
        agreements.revokeFor(id, HOUR + 5, actor, signature);
    }

    function test_RevertWhen_TheAgreementsSignatureIsUsed() public {
        bytes memory signature = _signature(ACTOR_KEY, id);

        vm.expectRevert(_notSigned(actor));
        agreements.revokeFor(id, HOUR + 5, actor, signature);
    }

    function test_RevertWhen_ItWasSignedForAnotherContract() public {
        bytes memory signature = _signature(ACTOR_KEY, _newAgreements().revocationOf(id, HOUR + 5));

        vm.expectRevert(_notSigned(actor));
        agreements.revokeFor(id, HOUR + 5, actor, signature);
    }

    function test_RevertWhen_TheSignerIsNoParty() public {
        bytes memory signature = _signature(STRANGER_KEY, agreements.revocationOf(id, HOUR + 5));

        vm.expectRevert(abi.encodeWithSelector(AgreementErrors.NotAParty.selector, id, stranger));
        agreements.revokeFor(id, HOUR + 5, stranger, signature);
    }

    function _notSigned(address party) private view returns (bytes memory) {
        return abi.encodeWithSelector(AgreementErrors.NotSigned.selector, id, party);
    }
}
