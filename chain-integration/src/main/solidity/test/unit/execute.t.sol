// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Execute is GridTest {
    address private constant STRANGER = address(0xbad);

    bytes private open2 = abi.encodeCall(IGrid.openAccount, (2));
    bytes private open3 = abi.encodeCall(IGrid.openAccount, (3));
    bytes private open9 = abi.encodeCall(IGrid.openAccount, (9));

    function test_AppliesOperationsInOrder() public {
        uint64 next = grid.nextSequence();

        vm.expectEmit(address(grid));
        emit IGrid.Executed(next, next + 2);
        grid.execute(next, _batch(open2, open3));

        vm.assertEq(uint256(grid.nextSequence()), next + 2);
        vm.assertEq(uint256(grid.accounts()), 4);
    }

    function test_SkipsNumbersAlreadyUsed() public {
        uint64 next = grid.nextSequence();
        grid.execute(next, _batch(open2));

        vm.expectEmit(address(grid));
        emit IGrid.Executed(next + 1, next + 2);
        grid.execute(next, _batch(open2, open3));

        vm.assertEq(uint256(grid.nextSequence()), next + 2);
        vm.assertEq(uint256(grid.accounts()), 4);
    }

    function test_DoesNothingWhenAllNumbersAreUsed() public {
        uint64 next = grid.nextSequence();
        grid.execute(next, _batch(open2, open3));

        vm.recordLogs();
        grid.execute(next, _batch(open2, open3));

        vm.assertEq(vm.getRecordedLogs().length, 0);
        vm.assertEq(uint256(grid.nextSequence()), next + 2);
    }

    function test_RevertWhen_NumbersAreLeftOut() public {
        uint64 next = grid.nextSequence();

        vm.expectRevert(abi.encodeWithSelector(GridErrors.SequenceGap.selector, next, next + 1));
        grid.execute(next + 1, _batch(open2));
    }

    function test_ARefusalUsesItsNumberAndTheNextIsApplied() public {
        uint64 next = grid.nextSequence();

        vm.expectEmit(address(grid));
        emit IGrid.Refused(
            next, abi.encodeWithSelector(GridErrors.AccountOutOfOrder.selector, 2, 9)
        );
        grid.execute(next, _batch(open9, open2));

        vm.assertEq(uint256(grid.nextSequence()), next + 2);
        vm.assertEq(uint256(grid.accounts()), 3);
    }

    function test_RefuseWhen_TheOperationIsUnknown() public {
        _refuse(
            hex"deadbeef",
            abi.encodeWithSelector(GridErrors.UnknownOperation.selector, bytes4(hex"deadbeef"))
        );
    }

    function test_RefuseWhen_TheOperationIsExecuteItself() public {
        bytes memory nested = abi.encodeCall(IGrid.execute, (0, new bytes[](0)));

        _refuse(
            nested,
            abi.encodeWithSelector(GridErrors.UnknownOperation.selector, IGrid.execute.selector)
        );
    }

    function test_RefuseWhen_ArgumentsCannotBeDecoded() public {
        _refuse(
            abi.encodeWithSelector(IGrid.openAccount.selector, uint256(1) << 32),
            abi.encodeWithSelector(
                GridErrors.MalformedOperation.selector, IGrid.openAccount.selector
            )
        );
        _refuse(
            abi.encodePacked(IGrid.fund.selector),
            abi.encodeWithSelector(GridErrors.MalformedOperation.selector, IGrid.fund.selector)
        );
    }

    function test_RevertWhen_TheSenderHasNoRole() public {
        uint64 next = grid.nextSequence();

        _expectUnauthorised("REGISTRAR");
        grid.execute(next, _batch(open2));
        _expectUnauthorised("OPERATOR");
        grid.execute(next, _batch(abi.encodeCall(IGrid.transfer, (0, 1, 1))));
        _expectUnauthorised("REPORTER");
        grid.execute(next, _batch(abi.encodeCall(IGrid.close, (HOUR))));
        _expectUnauthorised("OPERATOR");
        grid.execute(next, _batch(hex"deadbeef"));
        vm.assertEq(uint256(grid.nextSequence()), next);
    }

    function test_EachRoleDoesItsPartAndNoOther() public {
        string[3] memory roles = ["OPERATOR", "REPORTER", "REGISTRAR"];
        bytes[3] memory operations = [
            abi.encodeCall(IGrid.credit, (1, 1, "payment")),
            abi.encodeCall(IGrid.close, (HOUR)),
            open2
        ];
        for (uint160 i = 0; i < 3; ++i) {
            IAccessControl(address(grid)).grantRole(keccak256(bytes(roles[i])), address(i + 1));
        }
        for (uint160 role = 0; role < 3; ++role) {
            for (uint256 i = 0; i < 3; ++i) {
                uint64 next = grid.nextSequence();
                vm.prank(address(role + 1));
                try grid.execute(next, _batch(operations[i])) {
                    vm.assertEq(uint256(role), i);
                } catch {
                    vm.assertTrue(role != i, "a role was not enough for its own operation");
                }
            }
        }
    }

    function test_RevertWhen_GasRunsOutAtAnyPoint() public {
        _spend(abi.encodeCall(IGrid.credit, (1, 5, "payment")), 30_000, 1000);

        vm.assertEq(int256(grid.accountOf(1)), 5, "a shortage became a refusal");
    }

    /// @dev Enough gas is left behind here to emit a refusal: it must not be.
    function test_RevertWhen_GasRunsOutInALargeOperation() public {
        uint40[] memory registers = new uint40[](256);
        for (uint256 i = 0; i < 256; ++i) {
            _addMeter(true, 1);
            registers[i] = 1000;
        }

        _spend(_reportOf(HOUR, 0, registers), 50_000, 20_000);

        vm.assertEq(uint256(grid.registerOf(255)), 1000, "a shortage became a refusal");
    }

    /// @dev Sends the operation with ever more gas, each time to cold storage, until it is applied.
    function _spend(bytes memory operation, uint256 gas, uint256 step) private {
        uint64 next = grid.nextSequence();
        uint256 failures = 0;
        for (; failures < 200; ++failures) {
            vm.cool(address(grid));
            try grid.execute{gas: gas + failures * step}(next, _batch(operation)) {
                break;
            } catch {
                vm.assertEq(uint256(grid.nextSequence()), next, "a shortage used a number");
            }
        }
        vm.assertTrue(failures > 5 && failures < 200, "no shortage was seen");
    }

    function test_RevertWhen_OperationsAreCalledDirectly() public {
        bytes[15] memory operations = [
            open2,
            abi.encodeCall(IGrid.addMeter, (0, false, 1, 0)),
            abi.encodeCall(IGrid.replaceMeter, (0, 0, 0)),
            abi.encodeCall(IGrid.retireMeter, (0)),
            abi.encodeCall(IGrid.changeOwner, (0, 0)),
            abi.encodeCall(IGrid.credit, (1, 1, "")),
            abi.encodeCall(IGrid.redeem, (1, 1, "")),
            abi.encodeCall(IGrid.takeBack, ("", 1)),
            abi.encodeCall(IGrid.restore, ("", 1)),
            abi.encodeCall(IGrid.reserve, (1, 1, "")),
            abi.encodeCall(IGrid.transfer, (0, 1, 1)),
            abi.encodeCall(IGrid.unfund, (0, 1, "")),
            abi.encodeCall(IGrid.fund, (1, 0, 1)),
            abi.encodeCall(IGrid.collect, (0)),
            abi.encodeCall(IGrid.close, (HOUR))
        ];
        for (uint256 i = 0; i < operations.length; ++i) {
            _expectOnlyThroughExecute(operations[i]);
        }
        _expectOnlyThroughExecute(_reportOf(HOUR, 0, 1));
        IGrid.Tariff memory tariff;
        _expectOnlyThroughExecute(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, tariff)));
    }

    function _expectOnlyThroughExecute(bytes memory operation) private {
        (bool done, bytes memory reason) = address(grid).call(operation);
        vm.assertEq(done, false);
        vm.assertEq(
            reason, abi.encodeWithSelector(GridErrors.OnlyThroughExecute.selector, address(this))
        );
    }

    function _expectUnauthorised(string memory role) private {
        vm.expectRevert(
            abi.encodeWithSignature(
                "AccessControlUnauthorizedAccount(address,bytes32)",
                STRANGER,
                keccak256(bytes(role))
            )
        );
        vm.prank(STRANGER);
    }

    function _batch(bytes memory a) private pure returns (bytes[] memory operations) {
        operations = new bytes[](1);
        operations[0] = a;
    }

    function _batch(bytes memory a, bytes memory b)
        private
        pure
        returns (bytes[] memory operations)
    {
        operations = new bytes[](2);
        (operations[0], operations[1]) = (a, b);
    }
}
