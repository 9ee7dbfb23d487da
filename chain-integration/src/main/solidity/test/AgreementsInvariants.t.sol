// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgreementErrors} from "../src/AgreementErrors.sol";
import {IAgreements} from "../src/IAgreements.sol";
import {AgreementsTest, Wallet} from "./AgreementsTest.sol";

/// @dev Concludes and revokes at random, rightly and wrongly, and keeps a plain list of what should
///      be so: no tree, just terms to be gone through one by one.
contract Notary is AgreementsTest {
    uint256 private constant PEOPLE = 4;
    uint32 private constant SPAN = 5000;

    struct Entry {
        bytes32 id;
        IAgreements.Agreement agreement;
        uint32 endHour;
        IAgreements.Side revokedBy;
        bytes actorSignature;
        bytes partnerSignature;
    }

    Entry[] private entries;
    mapping(IAgreements.Kind kind => mapping(address partner => bool)) private known;
    uint32[] private hours_;
    uint32 public thisHour = HOUR;
    uint256 public refusals;

    address[] public people;
    mapping(address person => uint256 key) private keyOf;

    constructor() {
        agreements = _newAgreements();
        vm.warp(uint256(HOUR) * 3600);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            uint256 key = 0xbeef + i;
            address person = vm.addr(key);
            if (i % 2 == 1) person = address(new Wallet(person));
            people.push(person);
            keyOf[person] = key;
        }
        hours_.push(HOUR);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            recognise(i, i, true);
            recognise(i, i + 1, true);
        }
    }

    function setUp() public override {}

    function theAgreements() external view returns (IAgreements) {
        return agreements;
    }

    // ------------------------------------------------------------------ random acts

    function recognise(uint256 kind, uint256 person, bool yes) public {
        (IAgreements.Kind which, address partner_) = (_kind(kind), _person(person));
        if (yes) agreements.recognise(which, partner_);
        else agreements.dismiss(which, partner_);
        known[which][partner_] = yes;
    }

    function conclude(uint256 kind, uint256 from, uint256 who, uint256 chance) external {
        uint32 fromHour = uint32(thisHour + _mixed(from) % SPAN - SPAN / 4);
        uint32 length = uint32(1 + _mixed(chance) % SPAN);
        uint32 until = chance % 16 == 0 ? type(uint32).max : fromHour + length;
        IAgreements.Agreement memory agreement = IAgreements.Agreement(
            _kind(kind),
            _person(who),
            _person(_mixed(who)),
            bytes32(_mixed(chance) % 3),
            fromHour,
            until,
            bytes32(entries.length)
        );
        _conclude(agreement, chance % 13 == 1);
    }

    /// @dev What was used once is refused ever after.
    function concludeAgain(uint256 which) external {
        if (entries.length == 0) return;
        Entry storage entry = entries[which % entries.length];
        vm.expectRevert(abi.encodeWithSelector(AgreementErrors.AlreadyConcluded.selector, entry.id));
        agreements.conclude(entry.agreement, entry.actorSignature, entry.partnerSignature);
        ++refusals;
    }

    function revoke(uint256 which, uint256 who, uint256 from, bool signed) external {
        if (entries.length == 0) return;
        Entry storage entry = entries[which % entries.length];
        address party = _partyOrStranger(entry, who);
        uint32 fromHour = uint32(thisHour + _mixed(from) % SPAN - SPAN / 8);
        uint32 end = fromHour > thisHour ? fromHour : thisHour + 1;
        IAgreements.Side side = _side(entry, party);
        if (side == IAgreements.Side.NOBODY) {
            _expect(abi.encodeWithSelector(AgreementErrors.NotAParty.selector, entry.id, party));
        } else if (end >= entry.endHour) {
            _expect(
                abi.encodeWithSelector(
                    AgreementErrors.EndsAlready.selector, entry.id, entry.endHour
                )
            );
        } else {
            (entry.endHour, entry.revokedBy) = (end, side);
            hours_.push(end);
        }
        if (signed) {
            bytes memory signature = _revocation(entry.id, fromHour, party);
            _expectItNow();
            agreements.revokeFor(entry.id, fromHour, party, signature);
        } else {
            _expectItNow();
            vm.prank(party);
            agreements.revoke(entry.id, fromHour);
        }
    }

    function wait(uint256 time) external {
        thisHour += uint32(time % 500);
        vm.warp(uint256(thisHour) * 3600 + time % 3600);
    }

    // ------------------------------------------------------------------ what should be so

    function inForce(address person, IAgreements.Kind kind, uint32 hour)
        public
        view
        returns (bool)
    {
        for (uint256 i = 0; i < entries.length; ++i) {
            Entry storage entry = entries[i];
            if (
                entry.agreement.actor == person && entry.agreement.kind == kind
                    && entry.agreement.fromHour <= hour && hour < entry.endHour
            ) return true;
        }
        return false;
    }

    /// @dev The hours at which something began or ended last, and some of long ago.
    function hoursToLookAt() external view returns (uint32[] memory hours__) {
        uint256 count = hours_.length < 6 ? hours_.length : 6;
        hours__ = new uint32[](count);
        for (uint256 i = 0; i < count; ++i) {
            hours__[i] = i < 4
                ? hours_[hours_.length - 1 - i]
                : hours_[_mixed(hours_.length + i) % hours_.length];
        }
    }

    function recordsAreKept() external view {
        uint256 over;
        for (uint256 i = 0; i < entries.length; ++i) {
            Entry storage entry = entries[i];
            IAgreements.Record memory record = agreements.agreementOf(entry.id);
            vm.assertEq(record.actor, entry.agreement.actor);
            vm.assertEq(record.partner, entry.agreement.partner);
            vm.assertEq(record.fromHour, entry.agreement.fromHour);
            vm.assertEq(record.untilHour, entry.agreement.untilHour);
            vm.assertEq(record.endHour, entry.endHour, "end");
            vm.assertEq(uint256(record.revokedBy), uint256(entry.revokedBy), "revoked by");
            vm.assertTrue(record.concludedAt != 0, "S8.2: not erased");
        }
        for (uint256 document = 0; document < 3; ++document) {
            over += agreements.countOf(bytes32(document));
        }
        vm.assertEq(over, entries.length, "S8.4: found by their documents");
    }

    // ------------------------------------------------------------------

    bytes private expected;

    function _expect(bytes memory reason) private {
        expected = reason;
        ++refusals;
    }

    /// @dev Right before the call that is to revert.
    function _expectItNow() private {
        if (expected.length == 0) return;
        bytes memory reason = expected;
        delete expected;
        vm.expectRevert(reason);
    }

    function _conclude(IAgreements.Agreement memory agreement, bool wronglySigned) private {
        bytes32 id = agreements.idOf(agreement);
        bytes memory actorSignature =
            _signature(keyOf[agreement.actor], wronglySigned ? bytes32("wrong") : id);
        bytes memory partnerSignature = _signature(keyOf[agreement.partner], id);
        bytes memory reason = _reason(agreement, id, wronglySigned);
        if (reason.length != 0) {
            ++refusals;
            vm.expectRevert(reason);
            agreements.conclude(agreement, actorSignature, partnerSignature);
            return;
        }
        agreements.conclude(agreement, actorSignature, partnerSignature);
        entries.push(
            Entry(
                id,
                agreement,
                agreement.untilHour,
                IAgreements.Side.NOBODY,
                actorSignature,
                partnerSignature
            )
        );
        hours_.push(agreement.fromHour);
        hours_.push(agreement.untilHour);
    }

    function _reason(IAgreements.Agreement memory agreement, bytes32 id, bool wronglySigned)
        private
        view
        returns (bytes memory)
    {
        address partner_ = agreement.partner;
        if (agreement.actor == partner_) {
            return abi.encodeWithSelector(AgreementErrors.OnlyOneParty.selector, partner_);
        }
        if (agreement.document == 0) {
            return abi.encodeWithSelector(AgreementErrors.NoDocument.selector);
        }
        if (!known[agreement.kind][partner_]) {
            return abi.encodeWithSelector(
                AgreementErrors.PartnerNotRecognised.selector, agreement.kind, partner_
            );
        }
        if (wronglySigned) {
            return abi.encodeWithSelector(AgreementErrors.NotSigned.selector, id, agreement.actor);
        }
        return "";
    }

    function _revocation(bytes32 id, uint32 fromHour, address party)
        private
        view
        returns (bytes memory)
    {
        return _signature(keyOf[party], agreements.revocationOf(id, fromHour));
    }

    function _partyOrStranger(Entry storage entry, uint256 chance) private view returns (address) {
        if (chance % 3 == 0) return entry.agreement.actor;
        return chance % 3 == 1 ? entry.agreement.partner : _person(chance);
    }

    function _side(Entry storage entry, address party) private view returns (IAgreements.Side) {
        if (party == entry.agreement.actor) return IAgreements.Side.ACTOR;
        return party == entry.agreement.partner ? IAgreements.Side.PARTNER : IAgreements.Side.NOBODY;
    }

    function _kind(uint256 chance) private pure returns (IAgreements.Kind) {
        return IAgreements.Kind(chance % 3);
    }

    function _person(uint256 chance) private view returns (address) {
        return people[chance % PEOPLE];
    }

    function _mixed(uint256 seed) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed)));
    }
}

/// @dev After every random act: the contract's tree says what the plain list says (S8.3), and nothing
///      that was concluded is lost (S8.2).
contract AgreementsInvariants is AgreementsTest {
    Notary private notary;

    function setUp() public override {
        notary = new Notary();
        agreements = notary.theAgreements();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(notary);
    }

    /// forge-config: default.invariant.runs = 16
    /// forge-config: default.invariant.depth = 100
    function invariant_TheChainSaysWhatTheListSays() public view {
        uint32[] memory hours_ = notary.hoursToLookAt();
        for (uint256 person = 0; person < 4; ++person) {
            for (uint256 i = 0; i < hours_.length; ++i) {
                uint32 hour = hours_[i];
                _isSo(notary.people(person), hour);
                _isSo(notary.people(person), hour - 1);
                if (hour < type(uint32).max) _isSo(notary.people(person), hour + 1);
            }
        }
    }

    function afterInvariant() public view {
        notary.recordsAreKept();
    }

    function _isSo(address person, uint32 hour) private view {
        bool mpo = notary.inForce(person, IAgreements.Kind.MPO, hour);
        bool dso = notary.inForce(person, IAgreements.Kind.DSO, hour);
        bool provider = notary.inForce(person, IAgreements.Kind.PROVIDER, hour);
        vm.assertEq(agreements.gridborne(person, hour), mpo && dso, "S8.3: gridborne");
        vm.assertEq(
            agreements.inForce(person, IAgreements.Kind.PROVIDER, hour), provider, "in force"
        );
        vm.assertEq(agreements.inForce(person, IAgreements.Kind.MPO, hour), mpo, "in force");
    }
}
