package gridborne.pool;

import gridborne.grid.AccountNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.Optional;

/**
 * A pool of an association.
 *
 * @param account whose coins it is; its number stands for the pool on the chain (S9.1)
 * @param limit what one treasurer alone may spend on a device in a month
 * @param dues what members are asked for each month; each agrees for themselves
 * @param last the pool's latest operation: once the chain has answered it, it has answered all
 */
public record Pool(AccountNumber account, PoolCode code, String name, String purpose,
                   Optional<Coins> goal, Coins limit, Optional<Coins> dues, PoolState state,
                   Instant foundedAt, Optional<Instant> closedAt,
                   Optional<SequenceNumber> last) {

    public boolean isOpen() {
        return state == PoolState.OPEN;
    }
}
