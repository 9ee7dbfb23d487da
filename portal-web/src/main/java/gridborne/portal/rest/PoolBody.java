package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.pool.NewPool;
import java.util.Optional;

/**
 * A pool to be, or what it is to be from now on.
 *
 * @param limit what one treasurer alone may spend on a device in a month
 * @param dues what members are asked for each month
 */
public record PoolBody(String name, Optional<String> purpose, Optional<Coins> goal, Coins limit,
                       Optional<Coins> dues) {

    public PoolBody {
        new NewPool(name, purpose.orElse(""), goal, limit, dues);
    }

    NewPool wish() {
        return new NewPool(name, purpose.orElse(""), goal, limit, dues);
    }
}
