// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgreementErrors} from "../../src/AgreementErrors.sol";
import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest, Wallet} from "../AgreementsTest.sol";

/// @dev Accounts that are contracts and answer badly for their signatures.
contract Fallback {
    fallback() external {}
}

contract Reverting {
    fallback() external {
        revert("no");
    }
}

contract Burning {
    fallback() external {
        while (true) {}
    }
}

contract Conclude is AgreementsTest {
    IAgreements.Agreement private agreement;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        agreement = _agreement(IAgreements.Kind.DSO);
        id = agreements.idOf(agreement);
    }

    // ------------------------------------------------------------------ both signed

    function test_KeepsWhatBothSigned() public {
        vm.prank(stranger);
        agreements.conclude(agreement, _signature(ACTOR_KEY, id), _signature(PARTNER_KEY, id));

        IAgreements.Record memory record = agreements.agreementOf(id);
        vm.assertEq(
            abi.encode(record),
            abi.encode(
                actor,
                IAgreements.Kind.DSO,
                HOUR,
                HOUR + YEAR,
                partner,
                HOUR + YEAR,
                uint256(HOUR) * 3600 + 1800,
                IAgreements.Side.NOBODY,
                DOCUMENT
            )
        );
        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, HOUR), true);
    }

    function test_EmitsItWithBothSignatures() public {
        bytes memory actorSignature = _signature(ACTOR_KEY, id);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);

        vm.expectEmit(address(agreements));
        emit IAgreements.AgreementConcluded(
            id, actor, partner, agreement, actorSignature, partnerSignature
        );
        agreements.conclude(agreement, actorSignature, partnerSignature);
    }

    function test_TakesAContractsWordForItsSignature() public {
        address wallet = address(new Wallet(stranger));
        agreement.actor = wallet;
        id = agreements.idOf(agreement);

        agreements.conclude(agreement, _signature(STRANGER_KEY, id), _signature(PARTNER_KEY, id));

        vm.assertEq(agreements.inForce(wallet, IAgreements.Kind.DSO, HOUR), true);
    }

    function test_TakesATermWithoutEnd() public {
        agreement.untilHour = type(uint32).max;

        _conclude(agreement);

        vm.assertEq(agreements.inForce(actor, IAgreements.Kind.DSO, type(uint32).max - 1), true);
    }

    // ------------------------------------------------------------------ one did not sign

    function test_RevertWhen_TheActorDidNotSign() public {
        _refuse(
            agreement, _signature(STRANGER_KEY, id), _signature(PARTNER_KEY, id), _notSigned(actor)
        );
    }

    function test_RevertWhen_ThePartnerDidNotSign() public {
        _refuse(agreement, _signature(ACTOR_KEY, id), "", _notSigned(partner));
    }

    function test_RevertWhen_OneSignsForBoth() public {
        bytes memory signature = _signature(PARTNER_KEY, id);

        _refuse(agreement, signature, signature, _notSigned(actor));
    }

    function test_RevertWhen_OtherWordsWereSigned() public {
        bytes memory actorSignature = _signature(ACTOR_KEY, id);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);
        agreement.untilHour += 1;
        id = agreements.idOf(agreement);

        _refuse(agreement, actorSignature, partnerSignature, _notSigned(actor));
    }

    function test_RevertWhen_ASignatureIsMalleable() public {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ACTOR_KEY, id);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory twin = abi.encodePacked(r, order - uint256(s), v == 27 ? 28 : 27);

        _refuse(agreement, twin, _signature(PARTNER_KEY, id), _notSigned(actor));
    }

    function test_RevertWhen_ItWasSignedForAnotherContract() public {
        IAgreements others = _newAgreements();
        id = others.idOf(agreement);
        bytes memory actorSignature = _signature(ACTOR_KEY, id);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);
        id = agreements.idOf(agreement);

        _refuse(agreement, actorSignature, partnerSignature, _notSigned(actor));
    }

    function test_RevertWhen_ItWasSignedForAnotherChain() public {
        bytes memory actorSignature = _signature(ACTOR_KEY, id);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);
        vm.chainId(7);
        id = agreements.idOf(agreement);

        _refuse(agreement, actorSignature, partnerSignature, _notSigned(actor));
    }

    function test_RevertWhen_AContractDoesNotAnswer() public {
        _refuseActor(address(new Fallback()));
    }

    function test_RevertWhen_AContractReverts() public {
        _refuseActor(address(new Reverting()));
    }

    function test_RevertWhen_AContractBurnsItsGas() public {
        agreement.actor = address(new Burning());
        id = agreements.idOf(agreement);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);

        vm.expectRevert(_notSigned(agreement.actor));
        agreements.conclude{gas: 5_000_000}(agreement, "", partnerSignature);
    }

    function test_RevertWhen_NobodyIsAParty() public {
        _refuseActor(address(0));
    }

    // ------------------------------------------------------------------ used, or taken back

    function test_RevertWhen_ItIsConcludedAlready() public {
        _conclude(agreement);

        _refuse(agreement, abi.encodeWithSelector(AgreementErrors.AlreadyConcluded.selector, id));
    }

    function test_RevertWhen_ItWasRevoked() public {
        _conclude(agreement);
        _revoke(id, HOUR + 1);

        _refuse(agreement, abi.encodeWithSelector(AgreementErrors.AlreadyConcluded.selector, id));
    }

    function test_RevertWhen_ASignatureWasTakenBack() public {
        _revoke(id, 0);

        _refuse(
            agreement,
            abi.encodeWithSelector(AgreementErrors.SignatureTakenBack.selector, id, actor)
        );
    }

    function test_TakesNoNoticeOfWhatAStrangerTakesBack() public {
        vm.prank(stranger);
        agreements.revoke(id, 0);

        _conclude(agreement);
    }

    // ------------------------------------------------------------------ nothing to agree on

    function test_RevertWhen_ThePartnerIsNotRecognised() public {
        agreements.dismiss(IAgreements.Kind.DSO, partner);

        _refuse(
            agreement,
            abi.encodeWithSelector(
                AgreementErrors.PartnerNotRecognised.selector, IAgreements.Kind.DSO, partner
            )
        );
    }

    function test_RevertWhen_BothPartiesAreOne() public {
        agreement.actor = partner;

        _refuse(agreement, abi.encodeWithSelector(AgreementErrors.OnlyOneParty.selector, partner));
    }

    function test_RevertWhen_ThereIsNoDocument() public {
        agreement.document = 0;

        _refuse(agreement, abi.encodeWithSelector(AgreementErrors.NoDocument.selector));
    }

    function test_RevertWhen_ItEndsWhenItBegins() public {
        agreement.untilHour = HOUR;

        _refuse(agreement, abi.encodeWithSelector(AgreementErrors.NoTerm.selector, HOUR, HOUR));
    }

    function test_RevertWhen_TheKindIsUnknown() public {
        bytes memory call = abi.encodeCall(IAgreements.conclude, (agreement, "", ""));
        // The agreement lies in the call as it is, and begins with its kind.
        call[4 + 31] = 0x03;

        (bool done, bytes memory reason) = address(agreements).call(call);

        vm.assertEq(done, false);
        vm.assertEq(reason, "", "refused before it was read any further");
    }

    function test_RevertWhen_TheActorHasConcludedTooMany() public {
        // The eighth word of the contract holds the terms of actors by kind; the first word of
        // these is their number.
        bytes32 ofActor = keccak256(abi.encode(actor, 7));
        bytes32 ofKind = keccak256(abi.encode(uint256(IAgreements.Kind.DSO), ofActor));
        vm.store(address(agreements), ofKind, bytes32(uint256(65_534)));
        _conclude(agreement);

        _refuse(
            _agreement(IAgreements.Kind.DSO),
            abi.encodeWithSelector(
                AgreementErrors.TooManyAgreements.selector, actor, IAgreements.Kind.DSO
            )
        );
    }

    function _refuseActor(address somebody) private {
        agreement.actor = somebody;
        id = agreements.idOf(agreement);
        _refuse(
            agreement, _signature(ACTOR_KEY, id), _signature(PARTNER_KEY, id), _notSigned(somebody)
        );
    }

    function _notSigned(address party) private view returns (bytes memory) {
        return abi.encodeWithSelector(AgreementErrors.NotSigned.selector, id, party);
    }
}
