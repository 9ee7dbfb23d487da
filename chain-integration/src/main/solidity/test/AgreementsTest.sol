// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../src/IAgreements.sol";
import {Vm} from "./Vm.sol";

/// @dev An account that is a contract and answers for its signatures itself (EIP-1271).
contract Wallet {
    address private immutable owner;

    constructor(address owner_) {
        owner = owner_;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature)
        external
        view
        returns (bytes4)
    {
        (bytes32 r, bytes32 s) = abi.decode(signature[:64], (bytes32, bytes32));
        bool signed = ecrecover(digest, uint8(signature[64]), r, s) == owner;
        return signed ? this.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @dev Agreements of this test's own, whose registrar it is, and words for talking about them.
abstract contract AgreementsTest {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint32 internal constant HOUR = 490_000;
    uint32 internal constant YEAR = 8760;
    bytes32 internal constant DOCUMENT = "document";
    uint256 internal constant ACTOR_KEY = 0xac;
    uint256 internal constant PARTNER_KEY = 0xba;
    uint256 internal constant STRANGER_KEY = 0x57;

    IAgreements internal agreements;
    address internal immutable actor = vm.addr(ACTOR_KEY);
    address internal immutable partner = vm.addr(PARTNER_KEY);
    address internal immutable stranger = vm.addr(STRANGER_KEY);
    uint256 private nonces;

    function setUp() public virtual {
        agreements = _newAgreements();
        for (uint8 kind = 0; kind < 3; ++kind) {
            _recognise(IAgreements.Kind(kind), partner);
        }
        _nowIs(HOUR);
    }

    // ------------------------------------------------------------------ given

    function _newAgreements() internal returns (IAgreements) {
        return IAgreements(
            vm.deployCode("Agreements.sol:Agreements", abi.encode(address(this), address(this)))
        );
    }

    function _recognise(IAgreements.Kind kind, address who) internal {
        agreements.recognise(kind, who);
    }

    /// @dev The middle of an hour.
    function _nowIs(uint32 hour) internal {
        vm.warp(uint256(hour) * 3600 + 1800);
    }

    /// @dev Between the actor and the partner, for a year from now on.
    function _agreement(IAgreements.Kind kind)
        internal
        returns (IAgreements.Agreement memory agreement)
    {
        return _agreement(kind, HOUR, HOUR + YEAR);
    }

    function _agreement(IAgreements.Kind kind, uint32 fromHour, uint32 untilHour)
        internal
        returns (IAgreements.Agreement memory)
    {
        return IAgreements.Agreement(
            kind, actor, partner, DOCUMENT, fromHour, untilHour, bytes32(++nonces)
        );
    }

    function _signature(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    // ------------------------------------------------------------------ when

    function _conclude(IAgreements.Agreement memory agreement) internal returns (bytes32 id) {
        id = agreements.idOf(agreement);
        bytes memory actorSignature = _signature(ACTOR_KEY, id);
        bytes memory partnerSignature = _signature(PARTNER_KEY, id);
        agreements.conclude(agreement, actorSignature, partnerSignature);
    }

    /// @dev Concluding it reverts with that reason.
    function _refuse(IAgreements.Agreement memory agreement, bytes memory reason) internal {
        bytes32 id = agreements.idOf(agreement);
        _refuse(agreement, _signature(ACTOR_KEY, id), _signature(PARTNER_KEY, id), reason);
    }

    function _refuse(
        IAgreements.Agreement memory agreement,
        bytes memory actorSignature,
        bytes memory partnerSignature,
        bytes memory reason
    ) internal {
        vm.expectRevert(reason);
        agreements.conclude(agreement, actorSignature, partnerSignature);
    }

    function _revoke(bytes32 id, uint32 fromHour) internal {
        vm.prank(actor);
        agreements.revoke(id, fromHour);
    }
}
