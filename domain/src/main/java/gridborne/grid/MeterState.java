package gridborne.grid;

import gridborne.energy.Register;
import gridborne.money.Coins;

/**
 * A meter as the chain has it. {@code balance} is what a consumption meter may still use, negative
 * when in arrear, or what a production meter has earned and not collected.
 */
public record MeterState(MeterNumber number, Direction direction, AccountNumber owner,
                         Register register, Coins balance, boolean connected, boolean retired) {
}
