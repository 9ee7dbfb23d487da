// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AgreementErrors} from "../src/AgreementErrors.sol";
import {IAgreements} from "../src/IAgreements.sol";
import {AgreementsTest} from "./AgreementsTest.sol";

/// @dev S8.3: the shared examples, as data. The domain's tests in Java read the same file.
contract AgreementExamples is AgreementsTest {
    string private json;
    mapping(string example => mapping(string agreement => bytes32 id)) private idOf;
    uint256 private answers;

    function test_EachSharedExample() public {
        json = vm.readFile("../docs/examples/agreements.json");
        uint256 count = 0;
        for (; vm.keyExistsJson(json, _at("", count)); ++count) {
            agreements = _newAgreements();
            string memory steps = string.concat(_at("", count), ".steps");
            for (uint256 i = 0; vm.keyExistsJson(json, _at(steps, i)); ++i) {
                _step(_at(steps, i), _text(_at("", count), ".name"));
            }
            string memory expected = string.concat(_at("", count), ".expect");
            for (uint256 i = 0; vm.keyExistsJson(json, _at(expected, i)); ++i) {
                _then(_at(expected, i));
            }
        }
        vm.assertTrue(count >= 17 && answers >= 60, "too few examples were found");
    }

    function _step(string memory step, string memory example) private {
        if (vm.keyExistsJson(json, string.concat(step, ".conclude"))) {
            _conclude(string.concat(step, ".conclude"), example);
        } else {
            string memory revocation = string.concat(step, ".revoke");
            bytes32 id = idOf[example][_text(revocation, ".agreement")];
            _revoke(revocation, id, _text(step, ".expect.outcome"));
            vm.assertEq(
                agreements.agreementOf(id).endHour,
                _hour(step, ".expect.end_hour"),
                string.concat(step, " end")
            );
        }
    }

    function _conclude(string memory conclusion, string memory example) private {
        uint256 actorKey = _key(_text(conclusion, ".actor"));
        uint256 partnerKey = _key(_text(conclusion, ".partner"));
        IAgreements.Kind kind = _kind(_text(conclusion, ".kind"));
        string memory name = _text(conclusion, ".name");
        _recognise(kind, vm.addr(partnerKey));
        IAgreements.Agreement memory agreement = IAgreements.Agreement(
            kind,
            vm.addr(actorKey),
            vm.addr(partnerKey),
            keccak256(bytes(name)),
            _hour(conclusion, ".from_hour"),
            _hour(conclusion, ".until_hour"),
            0
        );
        bytes32 id = agreements.idOf(agreement);
        agreements.conclude(agreement, _signature(actorKey, id), _signature(partnerKey, id));
        idOf[example][name] = id;
    }

    function _revoke(string memory revocation, bytes32 id, string memory outcome) private {
        address party = vm.addr(_key(_text(revocation, ".by")));
        uint32 fromHour = _hour(revocation, ".from_hour");
        uint32 endHour = agreements.agreementOf(id).endHour;
        _nowIs(_hour(revocation, ".in_hour"));
        if (_same(outcome, "ENDS_ALREADY")) {
            vm.expectRevert(
                abi.encodeWithSelector(AgreementErrors.EndsAlready.selector, id, endHour)
            );
        } else if (_same(outcome, "NOT_A_PARTY")) {
            vm.expectRevert(abi.encodeWithSelector(AgreementErrors.NotAParty.selector, id, party));
        } else {
            vm.assertTrue(_same(outcome, "REVOKED"), outcome);
        }
        vm.prank(party);
        agreements.revoke(id, fromHour);
    }

    function _then(string memory expected) private {
        address who = vm.addr(_key(_text(expected, ".actor")));
        bool yes = _same(_text(expected, ".gridborne"), "YES");
        vm.assertEq(agreements.gridborne(who, _hour(expected, ".hour")), yes, expected);
        ++answers;
    }

    function _kind(string memory name) private pure returns (IAgreements.Kind) {
        if (_same(name, "MPO")) return IAgreements.Kind.MPO;
        if (_same(name, "DSO")) return IAgreements.Kind.DSO;
        vm.assertTrue(_same(name, "PROVIDER"), name);
        return IAgreements.Kind.PROVIDER;
    }

    /// @dev Everybody in the examples has a key of his own.
    function _key(string memory name) private pure returns (uint256) {
        return uint256(keccak256(bytes(name))) >> 1;
    }

    function _text(string memory path, string memory key) private view returns (string memory) {
        return vm.parseJsonString(json, string.concat(path, key));
    }

    function _hour(string memory path, string memory key) private view returns (uint32) {
        return uint32(vm.parseJsonUint(json, string.concat(path, key)));
    }

    function _at(string memory list, uint256 index) private pure returns (string memory) {
        return string.concat(list, "[", vm.toString(index), "]");
    }

    function _same(string memory left, string memory right) private pure returns (bool) {
        return keccak256(bytes(left)) == keccak256(bytes(right));
    }
}
