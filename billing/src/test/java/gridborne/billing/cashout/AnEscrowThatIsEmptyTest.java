package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.OperationState;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.OperationState.Sent;
import gridborne.grid.TransactionHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S7.5: coins that are gone bring no money; a block that is taken back takes nothing away. */
class AnEscrowThatIsEmptyTest {

    private static final TransactionHash HASH = new TransactionHash("0x" + "a".repeat(64));
    private static final OperationState RESERVED = new Confirmed(HASH, 17);

    @Test
    void isBelievedWhileItsReservationStands() {
        assertEquals(SetAside.GONE, empty(RESERVED, RESERVED));
    }

    @Test
    void isNotBelievedWhileTheChainIsToldAgain() {
        assertEquals(SetAside.UNCERTAIN, empty(new Sent(HASH), new Sent(HASH)));
        assertEquals(SetAside.UNCERTAIN, empty(RESERVED, new Sent(HASH)));
        assertEquals(SetAside.UNCERTAIN, empty(new Sent(HASH), RESERVED));
        assertEquals(SetAside.UNCERTAIN, empty(RESERVED, new Confirmed(HASH, 18)));
    }

    @Test
    void isNotWhereCoinsAre() {
        assertEquals(SetAside.THERE, SetAside.of(true, Optional.of(RESERVED),
                Optional.of(RESERVED)));
    }

    private static SetAside empty(OperationState before, OperationState after) {
        return SetAside.of(false, Optional.of(before), Optional.of(after));
    }
}
