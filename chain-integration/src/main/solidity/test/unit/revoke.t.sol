// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgreementErrors} from "../../src/AgreementErrors.sol";
import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest} from "../AgreementsTest.sol";

contract Revoke is AgreementsTest {
    IAgreements.Kind private constant MPO = IAgreements.Kind.MPO;

    bytes32 private id;

    function setUp() public override {
        super.setUp();
        id = _conclude(_agreement(MPO));
        _nowIs(HOUR + 10);
    }

    // ------------------------------------------------------------------ concluded

    function test_EndsItForTheActor() public {
        vm.expectEmit(address(agreements));
        emit IAgreements.AgreementRevoked(id, actor, HOUR + 20);
        vm.prank(actor);
        agreements.revoke(id, HOUR + 20);

        _endsAt(HOUR + 20, IAgreements.Side.ACTOR);
    }

    function test_EndsItForThePartner() public {
        vm.prank(partner);
        agreements.revoke(id, HOUR + 20);

        _endsAt(HOUR + 20, IAgreements.Side.PARTNER);
    }

    function test_EndsItWithTheRunningHourAtTheEarliest() public {
        _revoke(id, HOUR + 3);

        _endsAt(HOUR + 11, IAgreements.Side.ACTOR);
    }

    function test_ErasesNothing() public {
        _revoke(id, HOUR + 20);

        IAgreements.Record memory record = agreements.agreementOf(id);
        vm.assertEq(record.fromHour, HOUR);
        vm.assertEq(record.untilHour, HOUR + YEAR);
        vm.assertEq(uint256(record.document), uint256(DOCUMENT));
        vm.assertEq(agreements.countOf(DOCUMENT), 1);
    }

    function test_LetsTheOtherEndItEarlier() public {
        _revoke(id, HOUR + 20);

        vm.prank(partner);
        agreements.revoke(id, HOUR + 15);

        _endsAt(HOUR + 15, IAgreements.Side.PARTNER);
    }

    function test_LeavesOtherAgreementsInForce() public {
        _conclude(_agreement(MPO, HOUR + 19, HOUR + 22));

        _revoke(id, HOUR + 12);

        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 11), true);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 12), false);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 18), false);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 19), true);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 21), true);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + 22), false);
    }

    function test_EndsOneThatHasNotBegun() public {
        bytes32 later = _conclude(_agreement(IAgreements.Kind.DSO, HOUR + 40, HOUR + 50));

        _revoke(later, HOUR + 12);

        vm.assertEq(agreements.agreementOf(later).endHour, HOUR + 12);
        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, HOUR + 40), false);
        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, HOUR + 49), false);
        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, HOUR + 12), false);
    }

    function test_EndsOneThatHasNotBegunTwice() public {
        bytes32 later = _conclude(_agreement(IAgreements.Kind.DSO, HOUR + 40, HOUR + 50));

        _revoke(later, HOUR + 20);
        _revoke(later, HOUR + 12);

        vm.assertEq(agreements.agreementOf(later).endHour, HOUR + 12);
        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, HOUR + 45), false);
    }

    function test_RevertWhen_ItEndsByThenAnyway() public {
        _revoke(id, HOUR + 20);

        _refuse(actor, HOUR + 20, _endsAlready(HOUR + 20));
    }

    function test_RevertWhen_ItIsOver() public {
        _nowIs(HOUR + YEAR);

        _refuse(partner, HOUR, _endsAlready(HOUR + YEAR));
    }

    function test_RevertWhen_SomebodyElseRevokes() public {
        _refuse(
            stranger,
            HOUR + 20,
            abi.encodeWithSelector(AgreementErrors.NotAParty.selector, id, stranger)
        );
    }

    // ------------------------------------------------------------------ not concluded

    function test_TakesASignatureBack() public {
        bytes32 proposed = agreements.idOf(_agreement(MPO));

        vm.expectEmit(address(agreements));
        emit IAgreements.SignatureWithdrawn(proposed, actor);
        vm.prank(actor);
        agreements.revoke(proposed, 0);

        vm.assertEq(agreements.withdrawn(proposed, actor), true);
        vm.assertEq(agreements.withdrawn(proposed, partner), false);
    }

    function test_TakesASignatureBackOnce() public {
        bytes32 proposed = agreements.idOf(_agreement(MPO));
        _revoke(proposed, 0);

        vm.recordLogs();
        _revoke(proposed, 0);

        vm.assertEq(vm.getRecordedLogs().length, 0);
    }

    function _endsAt(uint32 hour, IAgreements.Side side) private view {
        IAgreements.Record memory record = agreements.agreementOf(id);
        vm.assertEq(record.endHour, hour);
        vm.assertEq(uint256(record.revokedBy), uint256(side));
        vm.assertEq(agreements.inForce(actor, MPO, hour - 1), true);
        vm.assertEq(agreements.inForce(actor, MPO, hour), false);
        vm.assertEq(agreements.inForce(actor, MPO, HOUR + YEAR - 1), false);
    }

    function _refuse(address party, uint32 fromHour, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(party);
        agreements.revoke(id, fromHour);
    }

    function _endsAlready(uint32 hour) private view returns (bytes memory) {
        return abi.encodeWithSelector(AgreementErrors.EndsAlready.selector, id, hour);
    }
}
