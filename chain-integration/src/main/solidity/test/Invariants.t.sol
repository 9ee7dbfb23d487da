// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "../src/IGrid.sol";
import {GridTest} from "./GridTest.sol";

/// @dev Sends random operations to a grid and keeps the book a second time, as plainly as it can be
///      done: every balance by itself, every payout at the closing, nothing packed, nothing later.
contract Bookkeeper is GridTest {
    uint256 private constant MOST_METERS = 10;
    uint32 private constant MOST_ACCOUNTS = 4;
    int256 private constant ARREAR_LIMIT = 1 << 44;
    uint256 private constant REGISTER_LIMIT = 1 << 40;

    struct Meter {
        uint256 register;
        uint256 waiting;
        int256 balance;
        uint256 earnings;
        uint256 produced;
        uint32 owner;
        bool retired;
    }

    struct Hour {
        uint256 energyIn;
        uint256 energyOut;
        uint256 carryIn;
        uint256 repaid;
        uint256 collected;
        uint256 consumers;
        uint256 meters;
    }

    uint32[] public consumers;
    uint32[] public producers;
    mapping(uint32 meter => Meter) public meters;
    mapping(uint32 account => int256 balance) public accounts;
    mapping(bool production => bool) private reported;
    Hour public open;
    uint256 public issued;
    uint256 public redeemed;
    uint256 public escrow;
    uint256 public operations;
    uint256 public refusals;
    uint256 public closings;
    uint256 public energySettled;
    bytes32 public records;

    bytes32[] private payments;
    bytes32[] private cashOuts;
    bytes private lastOperation;

    constructor() {
        GridTest.setUp();
        for (uint32 account = 2; account < MOST_ACCOUNTS; ++account) {
            _do(abi.encodeCall(IGrid.openAccount, (account)));
        }
        operations = grid.nextSequence();
        for (uint256 i = 0; i < 4; ++i) {
            addMeter(false, i);
            addMeter(true, i);
        }
    }

    /// @dev Only once, at the construction.
    function setUp() public override {}

    function theGrid() external view returns (IGrid) {
        return grid;
    }

    function counts() external view returns (uint256, uint256, uint32) {
        return (consumers.length, producers.length, MOST_ACCOUNTS);
    }

    // ------------------------------------------------------------------ random operations

    function credit(uint256 account, uint256 amount) public {
        uint32 to = _account(account);
        uint64 microcoins = uint64(_bound(amount, 1, 1e10));
        bytes32 payment = keccak256(abi.encode(payments.length));
        if (!_accepted(abi.encodeCall(IGrid.credit, (to, microcoins, payment)))) return;
        payments.push(payment);
        accounts[to] += int256(uint256(microcoins));
        issued += microcoins;
    }

    function fund(uint256 account, uint256 meter, uint256 amount) external {
        uint32 from = _account(account);
        if (accounts[from] <= 0) credit(account, amount);
        uint64 microcoins = uint64(_bound(amount, 1, 1e9));
        uint32 to = _pick(consumers, meter);
        if (!_accepted(abi.encodeCall(IGrid.fund, (from, to, microcoins)))) return;
        int256 arrear = meters[to].balance < 0 ? -meters[to].balance : int256(0);
        int256 coins = int256(uint256(microcoins));
        accounts[from] -= coins;
        meters[to].balance += coins;
        open.repaid += uint256(coins < arrear ? coins : arrear);
    }

    function unfund(uint256 meter, uint256 payment, uint256 amount) external {
        if (payments.length == 0) return;
        bytes32 reference_ = payments[payment % payments.length];
        (uint32 to,,,) = grid.paymentOf(reference_);
        uint32 from = _pick(consumers, meter);
        uint64 microcoins = uint64(_bound(amount, 0, 1e8));
        if (!_accepted(abi.encodeCall(IGrid.unfund, (from, microcoins, reference_)))) return;
        meters[from].balance -= int256(uint256(microcoins));
        accounts[to] += int256(uint256(microcoins));
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        (uint32 giver, uint32 taker) = (_account(from), _account(to));
        uint64 microcoins = uint64(_bound(amount, 0, 1e9));
        if (!_accepted(abi.encodeCall(IGrid.transfer, (giver, taker, microcoins)))) return;
        accounts[giver] -= int256(uint256(microcoins));
        accounts[taker] += int256(uint256(microcoins));
    }

    function redeem(uint256 account, uint256 amount) external {
        uint32 from = _account(account);
        uint64 microcoins = uint64(_bound(amount, 0, 1e9));
        if (!_accepted(abi.encodeCall(IGrid.redeem, (from, microcoins, 0)))) return;
        accounts[from] -= int256(uint256(microcoins));
        redeemed += microcoins;
    }

    function takeBackOrRestore(bool back, uint256 payment, uint256 amount) external {
        if (payments.length == 0) return;
        bytes32 reference_ = payments[payment % payments.length];
        (uint32 account,,,) = grid.paymentOf(reference_);
        uint64 microcoins = uint64(_bound(amount, 0, 1e9));
        if (back) {
            if (!_accepted(abi.encodeCall(IGrid.takeBack, (reference_, microcoins)))) return;
            accounts[account] -= int256(uint256(microcoins));
            redeemed += microcoins;
        } else {
            if (!_accepted(abi.encodeCall(IGrid.restore, (reference_, microcoins)))) return;
            accounts[account] += int256(uint256(microcoins));
            issued += microcoins;
        }
    }

    function reserve(uint256 account, uint256 amount) external {
        uint32 from = _account(account);
        uint64 microcoins = uint64(_bound(amount, 0, 1e9));
        bytes32 cashOut = keccak256(abi.encode(cashOuts.length));
        if (!_accepted(abi.encodeCall(IGrid.reserve, (from, microcoins, cashOut)))) return;
        cashOuts.push(cashOut);
        accounts[from] -= int256(uint256(microcoins));
        escrow += microcoins;
    }

    function settleCashOut(bool release, uint256 cashOut) external {
        if (cashOuts.length == 0) return;
        bytes32 reference_ = cashOuts[cashOut % cashOuts.length];
        (uint32 account, uint64 microcoins, uint8 before) = grid.reservationOf(reference_);
        if (release) {
            if (!_accepted(abi.encodeCall(IGrid.releaseReserved, (reference_)))) return;
            accounts[account] += int256(uint256(microcoins));
            if (before == 1) escrow -= microcoins;
            else issued += microcoins;
        } else {
            if (!_accepted(abi.encodeCall(IGrid.redeemReserved, (reference_)))) return;
            escrow -= microcoins;
            redeemed += microcoins;
        }
    }

    function collect(uint256 meter) external {
        uint32 from = _pick(producers, meter);
        if (!_accepted(abi.encodeCall(IGrid.collect, (from)))) return;
        _collected(from);
    }

    function addMeter(bool production, uint256 seed) public {
        uint32[] storage list = production ? producers : consumers;
        if (list.length >= MOST_METERS) return;
        uint32 meter = grid.nextMeter(production);
        uint40 register = uint40(_random(seed) % 3 == 0 ? 0 : _random(seed) % REGISTER_LIMIT);
        uint32 owner = _account(seed);
        if (!_accepted(abi.encodeCall(IGrid.addMeter, (meter, production, owner, register)))) {
            return;
        }
        list.push(meter);
        meters[meter].register = register;
        meters[meter].owner = owner;
    }

    function replaceMeter(bool production, uint256 meter, uint256 seed) external {
        uint32 replaced = _pick(production ? producers : consumers, meter);
        uint256 last = meters[replaced].register;
        uint40 ending =
            uint40(_bound(seed % 4 == 0 ? seed : last + (seed % 5000), 0, REGISTER_LIMIT - 1));
        uint40 start = uint40(_random(seed) % 3 == 0 ? 0 : _random(seed) % 1e9);
        if (!_accepted(abi.encodeCall(IGrid.replaceMeter, (replaced, ending, start)))) return;
        meters[replaced].waiting += ending - last;
        meters[replaced].register = start;
    }

    function retireMeter(bool production, uint256 meter, uint256 seed) external {
        if (seed % 8 != 0) return;
        uint32 retiring = _pick(production ? producers : consumers, meter);
        if (!_accepted(abi.encodeCall(IGrid.retireMeter, (retiring)))) return;
        Meter storage retired = meters[retiring];
        retired.retired = true;
        if (retired.balance > 0) {
            accounts[retired.owner] += retired.balance;
            retired.balance = 0;
        }
    }

    function changeOwner(bool production, uint256 meter, uint256 account) external {
        uint32 sold = _pick(production ? producers : consumers, meter);
        uint32 owner = _account(account);
        if (!_accepted(abi.encodeCall(IGrid.changeOwner, (sold, owner)))) return;
        if (production) _collected(sold);
        meters[sold].owner = owner;
    }

    function announceTariff(uint256 seed) external {
        IGrid.FeePolicy policy = IGrid.FeePolicy(seed % 3);
        uint64 price = uint64(_random(seed) % 16 == 0 ? 1 << 21 : _random(seed) % 5000);
        uint64 value = uint64(_random(~seed) % 12_000);
        uint32 from = grid.openHour() + uint32(seed % 3);
        _accepted(abi.encodeCall(IGrid.announceTariff, (from, IGrid.Tariff(price, policy, value))));
    }

    function report(bool production, uint256 seed) public {
        uint32[] storage list = production ? producers : consumers;
        uint256 count = seed % 5 == 0 ? 1 + (_random(seed) % list.length) : list.length;
        uint40[] memory registers = new uint40[](count);
        for (uint256 i = 0; i < count; ++i) {
            registers[i] = _reading(meters[list[i]].register, _random(seed ^ (i << 128)));
        }
        if (!_accepted(_reportOf(grid.openHour(), list[0], registers))) return;
        vm.assertEq(reported[production], false, "reported twice");
        reported[production] = true;
        for (uint256 i = 0; i < count; ++i) {
            if (registers[i] != 0) _read(production, meters[list[i]], registers[i]);
        }
    }

    /// @dev Most hours are closed after both pages, some with one or none.
    function close(uint256 seed) external {
        if (seed % 8 != 0 && !reported[false]) report(false, _random(seed));
        if (seed % 7 != 0 && !reported[true]) report(true, _random(~seed));
        uint32 hour = grid.openHour();
        vm.assertEq(_accepted(abi.encodeCall(IGrid.close, (hour))), true, "closing was refused");
        ++closings;
        _settle(hour, grid.hourRecord(hour));
        records = keccak256(abi.encode(records, grid.hourRecord(hour)));
        (reported[false], reported[true]) = (false, false);
    }

    /// @dev S9.2: what was sent before changes nothing, and neither does what comes too early.
    function repeat(uint256 gap) external {
        bytes[] memory again = new bytes[](1);
        again[0] = lastOperation;
        grid.execute(grid.nextSequence() - 1, again);
        try grid.execute(uint64(grid.nextSequence() + 1 + (gap % 9)), again) {
            vm.assertTrue(false, "a gap was accepted");
        } catch {}
    }

    // ------------------------------------------------------------------ the book, kept plainly

    function _read(bool production, Meter storage meter, uint256 register) private {
        if (meter.retired) return;
        ++open.meters;
        if (register < meter.register) return;
        uint256 energy = register - meter.register + meter.waiting;
        if (production) {
            if (energy >= REGISTER_LIMIT) return;
            meter.produced = energy;
            open.energyIn += energy;
        } else {
            int256 due = int256(energy * grid.tariffAt(grid.openHour()).priceMicrocoinsPerWh);
            if (meter.balance - due <= -ARREAR_LIMIT) return;
            int256 there = meter.balance > 0 ? meter.balance : int256(0);
            open.collected += uint256(due < there ? due : there);
            open.energyOut += energy;
            if (energy > 0) ++open.consumers;
            meter.balance -= due;
        }
        meter.register = register;
        meter.waiting = 0;
        energySettled += energy;
    }

    function _settle(uint32 hour, IGrid.HourRecord memory chain) private {
        IGrid.Tariff memory tariff = grid.tariffAt(hour);
        uint256 pool = open.carryIn + open.repaid + open.collected;
        uint256 fee = tariff.feeValue;
        if (tariff.policy == IGrid.FeePolicy.PER_MEMBER) fee *= open.consumers;
        if (tariff.policy == IGrid.FeePolicy.PERCENT) fee = (pool * fee) / 10_000;
        if (fee > pool) fee = pool;
        uint256 rest = pool - fee;
        uint256 paidOut = open.energyIn == 0 ? 0 : rest;
        accounts[0] += int256(fee);
        uint256 running = 0;
        uint256 total = 0;
        for (uint256 i = 0; i < producers.length; ++i) {
            Meter storage meter = meters[producers[i]];
            if (meter.produced == 0) continue;
            uint256 before = (paidOut * running) / open.energyIn;
            running += meter.produced;
            uint256 payout = (paidOut * running) / open.energyIn - before;
            _isFair(payout, paidOut * meter.produced);
            meter.earnings += payout;
            total += payout;
            meter.produced = 0;
        }
        vm.assertEq(total, paidOut, "S5.4: an hour pays out to the last microcoin");
        vm.assertEq(
            abi.encode(chain),
            abi.encode(
                open.energyIn,
                open.energyOut,
                open.carryIn,
                open.repaid,
                open.collected,
                fee,
                paidOut,
                rest - paidOut,
                open.meters,
                true
            ),
            "S5.6: the record"
        );
        open = Hour(0, 0, rest - paidOut, 0, 0, 0, 0);
    }

    /// @dev S5.4: within one microcoin of the exact share.
    function _isFair(uint256 payout, uint256 shareTimesEnergy) private view {
        uint256 exact = shareTimesEnergy / open.energyIn;
        vm.assertTrue(payout + 1 >= exact && payout <= exact + 1, "S5.4: a fair share");
    }

    function _collected(uint32 meter) private {
        accounts[meters[meter].owner] += int256(meters[meter].earnings);
        meters[meter].earnings = 0;
    }

    // ------------------------------------------------------------------ chance

    function _reading(uint256 last, uint256 chance) private pure returns (uint40) {
        uint256 kind = chance % 16;
        uint256 step = chance >> 8;
        if (kind == 0) return 0;
        if (kind == 1) return uint40(last);
        if (kind == 2) return uint40(last == 0 ? 0 : step % last);
        if (kind == 3) return uint40(_capped(last + (step % (1 << 26))));
        if (kind == 4) return uint40(step % REGISTER_LIMIT);
        return uint40(_capped(last + (step % 30_000)));
    }

    function _capped(uint256 register) private pure returns (uint256) {
        return register < REGISTER_LIMIT ? register : REGISTER_LIMIT - 1;
    }

    function _account(uint256 chance) private pure returns (uint32) {
        return uint32(_random(chance) % MOST_ACCOUNTS);
    }

    function _pick(uint32[] storage list, uint256 chance) private view returns (uint32) {
        return list[_random(chance) % list.length];
    }

    function _bound(uint256 chance, uint256 low, uint256 high) private pure returns (uint256) {
        return low + (chance % (high - low + 1));
    }

    function _random(uint256 seed) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed)));
    }

    function _accepted(bytes memory operation) private returns (bool) {
        ++operations;
        lastOperation = operation;
        bool accepted = _execute(operation).length == 0;
        if (!accepted) ++refusals;
        return accepted;
    }
}

/// @dev INVARIANTS of the contract, after every random operation: what the chain says is what the
///      second book says, and both obey the laws.
contract Invariants is GridTest {
    Bookkeeper private book;

    function setUp() public override {
        book = new Bookkeeper();
        grid = book.theGrid();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(book);
    }

    function invariant_TheBookObeysItsLaws() public view {
        _everyCoinIsSomewhere();
        _eachWattHourCountsOnce();
        _anHourSettlesOnce();
        _eachNumberIsUsedOnce();
    }

    /// @dev S3.3: accounts + positive balances + pool + earnings + escrow = issued - redeemed.
    function _everyCoinIsSomewhere() private view {
        (uint256 consumers, uint256 producers, uint32 accounts) = book.counts();
        int256 sum = int256(uint256(grid.pool())) + int256(uint256(grid.escrow()));
        for (uint32 account = 0; account < accounts; ++account) {
            sum += grid.accountOf(account);
            vm.assertEq(int256(grid.accountOf(account)), book.accounts(account), "account");
        }
        for (uint256 i = 0; i < consumers; ++i) {
            uint32 meter = book.consumers(i);
            int256 balance = grid.balanceOf(meter);
            if (balance > 0) sum += balance;
            (,, int256 expected,,,, bool retired) = book.meters(meter);
            vm.assertEq(balance, expected, "balance");
            vm.assertEq(grid.connected(meter), balance > 0 && !retired, "S6.1: connected");
        }
        for (uint256 i = 0; i < producers; ++i) {
            uint32 meter = book.producers(i);
            uint256 earnings = grid.earningsOf(meter);
            sum += int256(earnings);
            (,,, uint256 expected,,,) = book.meters(meter);
            vm.assertEq(earnings, expected, "S5.4: earnings");
        }
        vm.assertEq(uint256(grid.issued()), book.issued(), "issued");
        vm.assertEq(uint256(grid.redeemed()), book.redeemed(), "redeemed");
        vm.assertEq(uint256(grid.escrow()), book.escrow(), "escrow");
        int256 coins = int256(uint256(grid.issued())) - int256(uint256(grid.redeemed()));
        vm.assertEq(sum, coins, "S3.3");
    }

    /// @dev S4.1: registers are those last accepted, and each Wh counts exactly once.
    function _eachWattHourCountsOnce() private view {
        (uint256 consumers, uint256 producers,) = book.counts();
        for (uint256 i = 0; i < consumers + producers; ++i) {
            uint32 meter = i < consumers ? book.consumers(i) : book.producers(i - consumers);
            (uint256 register, uint256 waiting,,,,, bool retired) = book.meters(meter);
            vm.assertEq(uint256(grid.registerOf(meter)), register, "S4.1: register");
            vm.assertEq(uint256(grid.replacedEnergyOf(meter)), waiting, "S4.4: waiting energy");
            vm.assertEq(grid.retired(meter), retired, "retired");
        }
        (uint256 energyIn, uint256 energyOut,,,,,) = book.open();
        uint256 settled = energyIn + energyOut;
        for (uint32 hour = HOUR; hour < grid.openHour(); ++hour) {
            IGrid.HourRecord memory record = grid.hourRecord(hour);
            settled += record.energyInWh + record.energyOutWh;
        }
        vm.assertEq(settled, book.energySettled(), "S4.1: each Wh once");
    }

    /// @dev S5.5: the open hour follows the closings, and no closed hour ever changes.
    function _anHourSettlesOnce() private view {
        vm.assertEq(uint256(grid.openHour()), HOUR + book.closings(), "S5.5: open hour");
        bytes32 records;
        for (uint32 hour = HOUR; hour < grid.openHour(); ++hour) {
            records = keccak256(abi.encode(records, grid.hourRecord(hour)));
        }
        vm.assertEq(uint256(records), uint256(book.records()), "S5.5: closed hours");
        vm.assertEq(grid.hourRecord(grid.openHour()).closed, false, "S5.5: open");
    }

    /// @dev S9.2: every operation used one number, whether applied or refused; repeats used none.
    function _eachNumberIsUsedOnce() private view {
        vm.assertEq(uint256(grid.nextSequence()), book.operations(), "S9.2");
    }
}
