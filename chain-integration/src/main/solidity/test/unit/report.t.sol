// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {GridErrors} from "../../src/GridErrors.sol";
import {IGrid} from "../../src/IGrid.sol";
import {GridTest} from "../GridTest.sol";

contract Report is GridTest {
    function test_RefuseWhen_TheHourIsNotOpen() public {
        uint32 meter = _addMeter(false, 0);

        _refuse(
            _reportOf(HOUR + 1, meter, 5),
            abi.encodeWithSelector(GridErrors.WrongHour.selector, HOUR, HOUR + 1)
        );
        _refuse(
            _reportOf(HOUR - 1, meter, 5),
            abi.encodeWithSelector(GridErrors.WrongHour.selector, HOUR, HOUR - 1)
        );
    }

    function test_RefuseWhen_ThePageIsReportedTwice() public {
        uint32 meter = _addMeter(false, 0);
        _report(meter, 5);

        _refuse(
            _reportOf(HOUR, meter, 6),
            abi.encodeWithSelector(GridErrors.PageAlreadyReported.selector, 0, HOUR)
        );
    }

    function test_RefuseWhen_ItDoesNotStartAtAPage() public {
        _addMeter(false, 0);
        _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.report, (HOUR, 1, hex"0000000005")),
            abi.encodeWithSelector(GridErrors.NotFirstOfPage.selector, 1)
        );
    }

    function test_RefuseWhen_ThereAreMoreRegistersThanMeters() public {
        _addMeter(false, 0);

        _refuse(
            _reportOf(HOUR, 0, _list(5, 5)),
            abi.encodeWithSelector(GridErrors.UnknownMeter.selector, 1)
        );
        _refuse(
            _reportOf(HOUR, 256, 5), abi.encodeWithSelector(GridErrors.UnknownMeter.selector, 256)
        );
    }

    function test_RefuseWhen_ThereAreNoRegisters() public {
        _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.report, (HOUR, 0, "")),
            abi.encodeWithSelector(GridErrors.MalformedRegisters.selector, 0)
        );
    }

    function test_RefuseWhen_ARegisterIsCutShort() public {
        _addMeter(false, 0);

        _refuse(
            abi.encodeCall(IGrid.report, (HOUR, 0, hex"00000005")),
            abi.encodeWithSelector(GridErrors.MalformedRegisters.selector, 4)
        );
    }
}
