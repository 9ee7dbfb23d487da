// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAgreements} from "../src/IAgreements.sol";
import {AgreementsTest} from "./AgreementsTest.sol";

/// @dev What agreements cost: whole transactions from cold storage. The figures are committed in
///      ../gas and compared at every run.
contract AgreementsGas is AgreementsTest {
    uint256 private constant MANY = 400;
    uint256 private constant MOST_TO_ANSWER = 45_000;
    uint256 private constant MOST_TO_CONCLUDE = 600_000;
    uint32 private constant FOREVER = type(uint32).max;
    IAgreements.Kind private constant MPO = IAgreements.Kind.MPO;
    IAgreements.Kind private constant DSO = IAgreements.Kind.DSO;

    /// forge-config: default.isolate = true
    function test_SingleTransactions() public {
        agreements.recognise(MPO, stranger);
        _snapshot("recognise");
        bytes32 id = _conclude(_agreement(MPO));
        _snapshot("conclude, for a year");
        _conclude(_agreement(DSO, HOUR, FOREVER));
        _snapshot("conclude, without end");
        agreements.gridborne(actor, HOUR + 1);
        _snapshot("gridborne");
        bytes memory signature = _signature(ACTOR_KEY, agreements.revocationOf(id, HOUR + 50));
        agreements.revokeFor(id, HOUR + 50, actor, signature);
        _snapshot("revokeFor");
        _revoke(id, HOUR + 20);
        _snapshot("revoke");
    }

    /// @dev The worst hours and terms: every digit of both bounds leaves 15 cells to its own level.
    /// forge-config: default.isolate = true
    function test_TheLongestTerm() public {
        uint32 from = 1;
        uint32 until = FOREVER;

        bytes32 id = _conclude(_agreement(MPO, from, until));
        uint256 concluding = vm.lastCallGas().gasTotalUsed;
        _revoke(id, FOREVER - 1);
        uint256 revoking = vm.lastCallGas().gasTotalUsed;

        vm.assertLe(concluding, MOST_TO_CONCLUDE, "conclude");
        vm.assertLe(revoking, MOST_TO_CONCLUDE, "revoke");
    }

    /// @dev S8.3, bounded: after many agreements, half of them revoked, no answer costs more than
    ///      the 16 words it may read, and an agreement no more than the first of its kind.
    /// forge-config: default.isolate = true
    function test_ManyAgreementsCostNoMoreThanOne() public {
        uint256 first = _costOf(_agreement(MPO, HOUR, HOUR + YEAR));
        for (uint32 i = 0; i < MANY; ++i) {
            uint32 from = HOUR + (i * 7919) % 50_000;
            bytes32 id = _conclude(_agreement(i % 2 == 0 ? MPO : DSO, from, from + 2 + i * 37));
            if (i % 4 < 2) _revoke(id, from + i);
        }

        uint256 last = _costOf(_agreement(MPO, HOUR, HOUR + YEAR));

        vm.assertLe(last, first, "the last agreement");
        for (uint32 hour = HOUR; hour < HOUR + 60_000; hour += 1009) {
            agreements.gridborne(actor, hour);
            vm.assertLe(vm.lastCallGas().gasTotalUsed, MOST_TO_ANSWER, "gridborne");
        }
    }

    function _costOf(IAgreements.Agreement memory agreement) private returns (uint256) {
        _conclude(agreement);
        return vm.lastCallGas().gasTotalUsed;
    }

    function _snapshot(string memory name) private {
        vm.snapshotGasLastCall("agreements", name);
    }
}
