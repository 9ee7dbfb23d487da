// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {AgreementErrors} from "./AgreementErrors.sol";
import {IAgreements} from "./IAgreements.sol";
import {Terms} from "./Terms.sol";

/// @title Agreements between actors of one utility: who is gridborne, and since when (S8).
/// @notice One for each utility, beside its grid. There is no upgrade, and no role can make, change
///         or end an agreement: only its two parties can.
contract Agreements is IAgreements, EIP712, AccessControl {
    using Terms for Terms.Cover;

    /// @notice The role of the register: it says which partners there are.
    bytes32 public constant REGISTRAR = keccak256("REGISTRAR");

    bytes32 private constant AGREEMENT = keccak256(
        "Agreement(string kind,address actor,address partner,bytes32 document,uint32 fromHour,"
        "uint32 untilHour,bytes32 nonce)"
    );
    bytes32 private constant REVOCATION =
        keccak256("Revocation(bytes32 agreement,uint32 fromHour)");

    mapping(Kind kind => mapping(address partner => bool)) public recognised;
    mapping(bytes32 id => mapping(address party => bool)) public withdrawn;
    mapping(bytes32 id => Record) private records;
    mapping(bytes32 document => bytes32[] ids) private concludedOver;
    mapping(address actor => mapping(Kind kind => Terms.Cover)) private terms;

    /// @param admin may appoint registrars
    constructor(address admin, address registrar) EIP712("Gridborne Agreements", "1") {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(REGISTRAR, registrar);
    }

    /// @inheritdoc IAgreements
    function recognise(Kind kind, address partner) external onlyRole(REGISTRAR) {
        if (recognised[kind][partner]) return;
        recognised[kind][partner] = true;
        emit PartnerRecognised(kind, partner);
    }

    /// @inheritdoc IAgreements
    function dismiss(Kind kind, address partner) external onlyRole(REGISTRAR) {
        if (!recognised[kind][partner]) return;
        recognised[kind][partner] = false;
        emit PartnerDismissed(kind, partner);
    }

    /// @inheritdoc IAgreements
    function conclude(
        Agreement calldata agreement,
        bytes calldata actorSignature,
        bytes calldata partnerSignature
    ) external returns (bytes32 id) {
        id = idOf(agreement);
        if (_concluded(id)) revert AgreementErrors.AlreadyConcluded(id);
        _mayBeAgreedOn(agreement);
        _mustHaveSigned(agreement.actor, id, actorSignature);
        _mustHaveSigned(agreement.partner, id, partnerSignature);
        _keep(id, agreement);
        emit AgreementConcluded(
            id, agreement.actor, agreement.partner, agreement, actorSignature, partnerSignature
        );
    }

    /// @inheritdoc IAgreements
    function revoke(bytes32 id, uint32 fromHour) external {
        _revoke(id, fromHour, msg.sender);
    }

    /// @inheritdoc IAgreements
    function revokeFor(bytes32 id, uint32 fromHour, address party, bytes calldata signature)
        external
    {
        if (!_signed(party, revocationOf(id, fromHour), signature)) {
            revert AgreementErrors.NotSigned(id, party);
        }
        _revoke(id, fromHour, party);
    }

    /// @inheritdoc IAgreements
    function gridborne(address actor, uint32 hour) external view returns (bool) {
        return inForce(actor, Kind.MPO, hour) && inForce(actor, Kind.DSO, hour);
    }

    /// @inheritdoc IAgreements
    function agreementOf(bytes32 id) external view returns (Record memory) {
        return records[id];
    }

    /// @inheritdoc IAgreements
    function countOf(bytes32 document) external view returns (uint256) {
        return concludedOver[document].length;
    }

    /// @inheritdoc IAgreements
    function idsOf(bytes32 document, uint256 first, uint256 most)
        external
        view
        returns (bytes32[] memory ids)
    {
        bytes32[] storage all = concludedOver[document];
        uint256 rest = first < all.length ? all.length - first : 0;
        ids = new bytes32[](most < rest ? most : rest);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = all[first + i];
        }
    }

    /// @inheritdoc IAgreements
    function inForce(address actor, Kind kind, uint32 hour) public view returns (bool) {
        return terms[actor][kind].covers(hour);
    }

    /// @inheritdoc IAgreements
    function idOf(Agreement calldata agreement) public view returns (bytes32) {
        return _hashTypedDataV4(
            keccak256(
                abi.encode(
                    AGREEMENT,
                    keccak256(bytes(_nameOf(agreement.kind))),
                    agreement.actor,
                    agreement.partner,
                    agreement.document,
                    agreement.fromHour,
                    agreement.untilHour,
                    agreement.nonce
                )
            )
        );
    }

    /// @inheritdoc IAgreements
    function revocationOf(bytes32 id, uint32 fromHour) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REVOCATION, id, fromHour)));
    }

    function _mayBeAgreedOn(Agreement calldata agreement) private view {
        (Kind kind, address partner) = (agreement.kind, agreement.partner);
        if (agreement.actor == partner) revert AgreementErrors.OnlyOneParty(partner);
        if (agreement.document == 0) revert AgreementErrors.NoDocument();
        if (agreement.fromHour >= agreement.untilHour) {
            revert AgreementErrors.NoTerm(agreement.fromHour, agreement.untilHour);
        }
        if (!recognised[kind][partner]) revert AgreementErrors.PartnerNotRecognised(kind, partner);
        if (terms[agreement.actor][kind].terms == Terms.MOST) {
            revert AgreementErrors.TooManyAgreements(agreement.actor, kind);
        }
    }

    function _mustHaveSigned(address party, bytes32 id, bytes calldata signature) private view {
        if (withdrawn[id][party]) revert AgreementErrors.SignatureTakenBack(id, party);
        if (!_signed(party, id, signature)) revert AgreementErrors.NotSigned(id, party);
    }

    /// @dev A contract is asked by a static call: it can change nothing, here or elsewhere.
    function _signed(address party, bytes32 digest, bytes calldata signature)
        private
        view
        returns (bool)
    {
        return SignatureChecker.isValidSignatureNowCalldata(party, digest, signature);
    }

    function _keep(bytes32 id, Agreement calldata agreement) private {
        (address actor, Kind kind) = (agreement.actor, agreement.kind);
        records[id] = Record(
            actor,
            kind,
            agreement.fromHour,
            agreement.untilHour,
            agreement.partner,
            agreement.untilHour,
            uint40(block.timestamp),
            Side.NOBODY,
            agreement.document
        );
        concludedOver[agreement.document].push(id);
        terms[actor][kind].add(agreement.fromHour, agreement.untilHour);
    }

    function _revoke(bytes32 id, uint32 fromHour, address party) private {
        if (_concluded(id)) {
            _end(id, fromHour, party);
        } else if (!withdrawn[id][party]) {
            withdrawn[id][party] = true;
            emit SignatureWithdrawn(id, party);
        }
    }

    /// @dev An agreement may end before it begins; then it was never in force.
    function _end(bytes32 id, uint32 fromHour, address party) private {
        Record storage record = records[id];
        Side side = _sideOf(record, party);
        if (side == Side.NOBODY) revert AgreementErrors.NotAParty(id, party);
        uint256 end = block.timestamp / 1 hours + 1;
        if (end < fromHour) end = fromHour;
        if (end >= record.endHour) revert AgreementErrors.EndsAlready(id, record.endHour);
        terms[record.actor][record.kind].shorten(record.fromHour, record.endHour, end);
        // Proof: end is below endHour, which is a uint32.
        record.endHour = uint32(end);
        record.revokedBy = side;
        emit AgreementRevoked(id, party, uint32(end));
    }

    function _concluded(bytes32 id) private view returns (bool) {
        return records[id].concludedAt != 0;
    }

    function _sideOf(Record storage record, address party) private view returns (Side) {
        if (party == record.actor) return Side.ACTOR;
        return party == record.partner ? Side.PARTNER : Side.NOBODY;
    }

    function _nameOf(Kind kind) private pure returns (string memory) {
        if (kind == Kind.MPO) return "MPO";
        return kind == Kind.DSO ? "DSO" : "PROVIDER";
    }
}
