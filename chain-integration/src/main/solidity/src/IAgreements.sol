// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Agreements between actors of one utility: who is gridborne, and since when (S8).
/// @notice The documents stay off the chain; here are their hashes, and what two signatures say of
///         them. Hours are UTC hours since the epoch. Anybody may bring what both parties signed.
interface IAgreements {
    /// @dev MPO: meter operation. DSO: grid access. PROVIDER: supply.
    enum Kind {
        MPO,
        DSO,
        PROVIDER
    }

    /// @dev Who ended an agreement before its term.
    enum Side {
        NOBODY,
        ACTOR,
        PARTNER
    }

    /// @dev What both parties sign, as EIP-712 typed data; the kind by its name, see idOf.
    ///      actor: who becomes gridborne. partner: the meter operator, grid operator or provider.
    ///      document: SHA-256 of the file. The term is fromHour … untilHour - 1; 2^32 - 1 as the
    ///      latter is a term without end. nonce: chance, so that equal terms can be agreed on again.
    struct Agreement {
        Kind kind;
        address actor;
        address partner;
        bytes32 document;
        uint32 fromHour;
        uint32 untilHour;
        bytes32 nonce;
    }

    /// @dev What the chain knows of an agreement. It is in force in hours fromHour … endHour - 1;
    ///      endHour is untilHour until somebody revokes it. concludedAt: seconds; 0 if unknown.
    struct Record {
        address actor;
        Kind kind;
        uint32 fromHour;
        uint32 untilHour;
        address partner;
        uint32 endHour;
        uint40 concludedAt;
        Side revokedBy;
        bytes32 document;
    }

    event PartnerRecognised(Kind indexed kind, address indexed partner);
    event PartnerDismissed(Kind indexed kind, address indexed partner);
    event AgreementConcluded(
        bytes32 indexed id,
        address indexed actor,
        address indexed partner,
        Agreement agreement,
        bytes actorSignature,
        bytes partnerSignature
    );
    event AgreementRevoked(bytes32 indexed id, address indexed party, uint32 endHour);
    event SignatureWithdrawn(bytes32 indexed id, address indexed party);

    // ------------------------------------------------------------------ whom the utility knows

    /// @notice Registrar: this partner may conclude agreements of this kind here. Otherwise anybody
    ///         could be his own grid operator. Repeating it is harmless.
    function recognise(Kind kind, address partner) external;

    /// @notice Registrar: no further agreements of this kind with this partner. Those concluded stay
    ///         until they end or are revoked. Repeating it is harmless.
    function dismiss(Kind kind, address partner) external;

    /// @notice Whether a partner may conclude agreements of a kind.
    function recognised(Kind kind, address partner) external view returns (bool);

    // ------------------------------------------------------------------ agreements

    /// @notice Brings an agreement that both parties signed (S8.2); anybody may. Accounts that are
    ///         contracts answer for their signatures themselves (EIP-1271), now and never again.
    /// @return id what was signed, see idOf
    function conclude(
        Agreement calldata agreement,
        bytes calldata actorSignature,
        bytes calldata partnerSignature
    ) external returns (bytes32 id);

    /// @notice A party ends an agreement, from an hour on that is later than the running one (S8.3); an
    ///         earlier one counts as the next. It ends, and is not erased. Before it is concluded,
    ///         a party takes its signature back instead, for good.
    function revoke(bytes32 id, uint32 fromHour) external;

    /// @notice Like revoke, by the party's EIP-712 signature over revocationOf; anybody may bring it.
    function revokeFor(bytes32 id, uint32 fromHour, address party, bytes calldata signature)
        external;

    // ------------------------------------------------------------------ what is so

    /// @notice Whether an actor has an agreement of both kinds, MPO and DSO, in force in an hour (S8.3).
    ///         Costs the same for any number of agreements: at most 16 words are read.
    function gridborne(address actor, uint32 hour) external view returns (bool);

    /// @notice Whether an actor has an agreement of a kind in force in an hour, past or to come.
    function inForce(address actor, Kind kind, uint32 hour) external view returns (bool);

    /// @notice What is known of an agreement; all of it 0 if it was never concluded.
    function agreementOf(bytes32 id) external view returns (Record memory);

    /// @notice How many agreements were concluded over a document (S8.4).
    function countOf(bytes32 document) external view returns (uint256);

    /// @notice The agreements over a document, in the order in which they were concluded.
    /// @param first the number of the first wanted, from 0 on
    /// @param most how many are wanted at most
    function idsOf(bytes32 document, uint256 first, uint256 most)
        external
        view
        returns (bytes32[] memory ids);

    /// @notice What the two parties sign: the digest of the agreement's typed data on this chain and
    ///         for this contract. It is the agreement's name, and can be used once.
    function idOf(Agreement calldata agreement) external view returns (bytes32);

    /// @notice What a party signs to revoke.
    function revocationOf(bytes32 id, uint32 fromHour) external view returns (bytes32);

    /// @notice Whether a party took back its signature under an agreement not concluded.
    function withdrawn(bytes32 id, address party) external view returns (bool);
}
