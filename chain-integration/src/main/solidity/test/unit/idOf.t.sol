// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../../src/IAgreements.sol";
import {AgreementsTest} from "../AgreementsTest.sol";

contract IdOf is AgreementsTest {
    function test_IsTheDigestOfTheTypedData() public {
        IAgreements.Agreement memory agreement = _agreement(IAgreements.Kind.PROVIDER);
        bytes32 message = keccak256(
            abi.encode(
                keccak256(
                    "Agreement(string kind,address actor,address partner,bytes32 document,uint32 fromHour,uint32 untilHour,bytes32 nonce)"
                ),
                keccak256("PROVIDER"),
                actor,
                partner,
                DOCUMENT,
                agreement.fromHour,
                agreement.untilHour,
                agreement.nonce
            )
        );

        vm.assertEq(uint256(agreements.idOf(agreement)), uint256(_digest(message)));
    }

    function test_IsTheDigestOfARevocation() public view {
        bytes32 message = keccak256(
            abi.encode(
                keccak256("Revocation(bytes32 agreement,uint32 fromHour)"), bytes32("id"), HOUR
            )
        );

        vm.assertEq(uint256(agreements.revocationOf("id", HOUR)), uint256(_digest(message)));
    }

    function test_DiffersInEveryField() public {
        IAgreements.Agreement memory agreement = _agreement(IAgreements.Kind.MPO);
        bytes32 id = agreements.idOf(agreement);
        bytes memory encoded = abi.encode(agreement);
        for (uint256 field = 0; field < 7; ++field) {
            bytes memory other = abi.encodePacked(encoded);
            other[32 * field + 31] ^= 0x01;
            bytes32 changed = agreements.idOf(abi.decode(other, (IAgreements.Agreement)));
            vm.assertTrue(changed != id, vm.toString(field));
        }
    }

    function _digest(bytes32 message) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
                ),
                keccak256("Gridborne Agreements"),
                keccak256("1"),
                block.chainid,
                address(agreements)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, message));
    }
}
