// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract ReportConsumption is GridTest {
    function test_DebitsTheEnergySinceTheLastRegister() public {
        (uint32 a, uint32 b, uint32 c) = _three(10e6, 20e6, 30e6);

        _report(a, _list(1000, 2000, 3000));

        vm.assertEq(int256(grid.balanceOf(a)), 9e6);
        vm.assertEq(int256(grid.balanceOf(b)), 18e6);
        vm.assertEq(int256(grid.balanceOf(c)), 27e6);
        vm.assertEq(uint256(grid.registerOf(b)), 2000);
        vm.assertEq(uint256(grid.pool()), 6e6);
        _saw(
            abi.encodePacked(
                IGrid.Reported.selector,
                uint256(HOUR),
                uint256(a),
                abi.encode(_pack(_list(1000, 2000, 3000)))
            )
        );
    }

    function test_PaysNoMoreThanThereIsAndDisconnects() public {
        (uint32 a, uint32 b, uint32 c) = _three(10e6, 1.5e6, 30e6);

        _report(a, _list(1000, 2000, 3000));

        vm.assertEq(int256(grid.balanceOf(b)), -5e5);
        vm.assertEq(grid.connected(b), false);
        vm.assertEq(uint256(grid.pool()), 1e6 + 1.5e6 + 3e6);
        _saw(abi.encodePacked(IGrid.Disconnected.selector, uint256(b)));
        vm.assertEq(int256(grid.balanceOf(c)), 27e6);
    }

    function test_DisconnectsAtExactlyNothing() public {
        (uint32 a, uint32 b,) = _three(10e6, 2e6, 30e6);

        _report(a, _list(1000, 2000, 3000));

        vm.assertEq(int256(grid.balanceOf(b)), 0);
        _saw(abi.encodePacked(IGrid.Disconnected.selector, uint256(b)));
    }

    function test_StaysConnectedWithOneMicrocoin() public {
        (uint32 a, uint32 b,) = _three(10e6, 2e6 + 1, 30e6);

        _report(a, _list(1000, 2000, 3000));

        vm.assertEq(int256(grid.balanceOf(b)), 1);
        _sawNo(IGrid.Disconnected.selector);
    }

    function test_LetsAnArrearGrowWithoutSayingSoAgain() public {
        (uint32 a, uint32 b,) = _three(10e6, 1e6, 30e6);
        _report(a, _list(1000, 2000, 3000));
        _close();

        _report(a, _list(2000, 3000, 4000));

        vm.assertEq(int256(grid.balanceOf(b)), -2e6);
        _sawNo(IGrid.Disconnected.selector);
    }

    function test_CountsARepeatedRegisterAsNothing() public {
        (uint32 a, uint32 b,) = _three(10e6, 20e6, 30e6);
        _report(a, _list(1000, 2000, 3000));
        _close();

        _report(a, _list(1000, 2000, 3000));
        _close();

        vm.assertEq(int256(grid.balanceOf(b)), 18e6);
        IGrid.HourRecord memory hour = grid.hourRecord(HOUR + 1);
        vm.assertEq(uint256(hour.energyOutWh), 0);
        vm.assertEq(uint256(hour.meters), 3);
    }

    function test_LeavesAMeterWithoutReadingUntouched() public {
        (uint32 a, uint32 b, uint32 c) = _three(10e6, 20e6, 30e6);

        _report(a, _list(1000, 0, 3000));
        _close();

        vm.assertEq(int256(grid.balanceOf(a)), 9e6);
        vm.assertEq(int256(grid.balanceOf(b)), 20e6);
        vm.assertEq(int256(grid.balanceOf(c)), 27e6);
        vm.assertEq(uint256(grid.hourRecord(HOUR).meters), 2);
    }

    function test_LeavesAMeterWhoseRegisterWentBackUntouched() public {
        (uint32 a, uint32 b, uint32 c) = _three(10e6, 20e6, 30e6);
        _report(a, _list(1000, 2000, 3000));
        _close();

        _report(a, _list(2000, 1999, 4000));

        vm.assertEq(int256(grid.balanceOf(a)), 8e6);
        vm.assertEq(int256(grid.balanceOf(b)), 18e6);
        vm.assertEq(uint256(grid.registerOf(b)), 2000);
        vm.assertEq(int256(grid.balanceOf(c)), 26e6);
        _saw(
            abi.encodePacked(
                IGrid.RegisterWentBack.selector, uint256(b), uint256(2000), uint256(1999)
            )
        );
    }

    function test_LeavesAMeterThatWouldOweTooMuchUntouched() public {
        (uint32 a, uint32 b, uint32 c) = _three(10e6, 20e6, 30e6);
        uint40 most = uint40(((1 << 44) - 1 + 20e6) / PRICE);

        _report(a, _list(1000, most + 1, 3000));

        vm.assertEq(int256(grid.balanceOf(b)), 20e6);
        vm.assertEq(uint256(grid.registerOf(b)), 0);
        vm.assertEq(int256(grid.balanceOf(c)), 27e6);
        _saw(
            abi.encodePacked(
                IGrid.ReadingTooLarge.selector, uint256(b), uint256(0), uint256(most + 1)
            )
        );
        _close();
        _report(a, _list(1000, most, 3000));
        vm.assertEq(int256(grid.balanceOf(b)), 20e6 - int256(uint256(most) * PRICE));
        vm.assertEq(uint256(grid.hourRecord(HOUR).collected), 1e6 + 3e6);
    }

    function test_DebitsLargeEnergiesAndHighPricesToo() public {
        IGrid.Tariff memory dear = IGrid.Tariff(1 << 20, IGrid.FeePolicy.FLAT, 0);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, dear)));
        (uint32 a, uint32 b, uint32 c) = _three(1e12, 1e12, 1e12);
        _report(a, _list((1 << 24) - 1, 1 << 24, (1 << 24) + 1));
        vm.assertEq(int256(grid.balanceOf(a)), int256(1e12 - ((1 << 24) - 1) * 1000));
        vm.assertEq(int256(grid.balanceOf(b)), int256(1e12 - (1 << 24) * 1000));
        vm.assertEq(int256(grid.balanceOf(c)), int256(1e12 - ((1 << 24) + 1) * 1000));
        int256 before = grid.balanceOf(b);
        _close();

        _report(a, _list((1 << 24) + 9, (1 << 24) + 10, (1 << 24) + 11));

        vm.assertEq(int256(grid.balanceOf(b)), before - (10 << 20));
    }

    function test_NeverWrapsWhateverThePrice() public {
        IGrid.Tariff memory absurd = IGrid.Tariff(1 << 32, IGrid.FeePolicy.FLAT, 0);
        _do(abi.encodeCall(IGrid.announceTariff, (HOUR + 1, absurd)));
        (uint32 a, uint32 b, uint32 c) = _three(1e12, 1e12, 1e12);
        _close();

        _report(a, _list(1 << 13, 1, 1 << 13));

        vm.assertEq(int256(grid.balanceOf(a)), 1e12);
        vm.assertEq(int256(grid.balanceOf(b)), 1e12 - (1 << 32));
        vm.assertEq(int256(grid.balanceOf(c)), 1e12);
        vm.assertEq(uint256(grid.registerOf(c)), 0);
        vm.assertEq(uint256(grid.pool()), 1 << 32);
    }

    /// @dev A full page of random meters against a plain book; forge prints the seed of a failure.
    /// forge-config: default.fuzz.runs = 16
    function testFuzz_DebitsAPageLikeAPlainBook(uint256 seed) public {
        uint40[] memory registers = new uint40[](256);
        int256[] memory balances = new int256[](256);
        for (uint256 i = 0; i < 256; ++i) {
            uint256 chance = uint256(keccak256(abi.encode(seed, i)));
            uint40 start = uint40(chance % 8 == 0 ? 0 : chance % 1e9);
            uint32 meter = _addMeter(false, start);
            if (chance % 5 != 0) _fund(meter, uint64(1 + ((chance >> 64) % 8e6)));
            balances[i] = grid.balanceOf(meter);
            registers[i] = uint40(start + ((chance >> 128) % 6000));
            if (chance % 7 == 0) registers[i] = uint40((chance >> 160) % 2e9);
            if (chance % 11 == 0) registers[i] = 0;
        }
        (uint256 energy, uint256 collected) = (0, 0);
        for (uint32 i = 0; i < 256; ++i) {
            if (registers[i] <= grid.registerOf(i)) continue;
            uint256 used = registers[i] - grid.registerOf(i);
            int256 due = int256(used * PRICE);
            energy += used;
            collected += uint256(due < balances[i] ? due : balances[i]);
            balances[i] -= due;
        }

        _report(0, registers);
        _close();

        for (uint32 i = 0; i < 256; ++i) {
            vm.assertEq(int256(grid.balanceOf(i)), balances[i]);
        }
        vm.assertEq(uint256(grid.hourRecord(HOUR).energyOutWh), energy);
        vm.assertEq(uint256(grid.hourRecord(HOUR).collected), collected);
    }

    function _three(uint64 a, uint64 b, uint64 c) private returns (uint32, uint32, uint32) {
        return (_addFundedMeter(a), _addFundedMeter(b), _addFundedMeter(c));
    }
}
