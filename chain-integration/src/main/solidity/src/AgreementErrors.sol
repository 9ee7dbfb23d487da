// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "./IAgreements.sol";

/// @title Every reason for which agreements are refused; each reverts and changes nothing.
library AgreementErrors {
    /// @notice What was signed is used once: it was concluded, whatever became of it since.
    error AlreadyConcluded(bytes32 id);

    /// @notice Nobody agrees with himself.
    error OnlyOneParty(address party);

    /// @notice An agreement is about a document.
    error NoDocument();

    /// @notice A term begins before it ends.
    error NoTerm(uint32 fromHour, uint32 untilHour);

    /// @notice The utility does not know this partner for this kind of agreement.
    error PartnerNotRecognised(IAgreements.Kind kind, address partner);

    /// @notice That is not this party's signature under these words.
    error NotSigned(bytes32 id, address party);

    /// @notice The party took its signature back before the agreement was concluded.
    error SignatureTakenBack(bytes32 id, address party);

    /// @notice The actor has concluded 65 535 agreements of this kind, as many as are counted.
    error TooManyAgreements(address actor, IAgreements.Kind kind);

    /// @notice Only the two parties can revoke.
    error NotAParty(bytes32 id, address party);

    /// @notice It ends by then anyway.
    error EndsAlready(bytes32 id, uint32 endHour);
}
