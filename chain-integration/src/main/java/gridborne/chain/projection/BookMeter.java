package gridborne.chain.projection;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;

/** A meter in the book; {@code waiting} is a replaced device's energy, not yet settled (S4.4). */
record BookMeter(MeterNumber number, Direction direction, AccountNumber owner, Register register,
                 Coins balance, Energy waiting, boolean retired) {

    static BookMeter added(MeterNumber number, Direction direction, AccountNumber owner,
                           Register start) {
        return new BookMeter(number, direction, owner, start, Coins.ZERO, Energy.ZERO, false);
    }

    BookMeter plus(Coins coins) {
        return new BookMeter(number, direction, owner, register, balance.plus(coins), waiting,
                retired);
    }

    BookMeter reported(Register now, Coins rest, boolean waitingSettled) {
        return new BookMeter(number, direction, owner, now, rest,
                waitingSettled ? Energy.ZERO : waiting, retired);
    }

    BookMeter replaced(Register last, Register start) {
        return new BookMeter(number, direction, owner, start, balance,
                waiting.plus(last.since(register)), retired);
    }

    BookMeter ownedBy(AccountNumber other) {
        return new BookMeter(number, direction, other, register, balance, waiting, retired);
    }

    BookMeter retire() {
        return new BookMeter(number, direction, owner, register, balance, waiting, true);
    }

    /** S6.1: a consumption meter is connected while it has something to use. */
    MeterState state() {
        boolean connected = !retired
                && (direction == Direction.PRODUCTION || balance.isPositive());
        return new MeterState(number, direction, owner, register, balance, connected, retired);
    }
}
