package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutState.Paid;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Refused;
import gridborne.payment.CashOutState.Rejected;
import gridborne.payment.CashOutState.Released;
import gridborne.payment.CashOutState.Releasing;
import gridborne.payment.CashOutState.Reserving;
import gridborne.payment.CashOutState.Returning;
import gridborne.payment.CashOutState.Transferring;
import gridborne.payment.TransferId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AStoredStateTest {

    private static final TransferId TRANSFER = new TransferId("tr_1");

    static Stream<CashOutState> states() {
        return Stream.of(new AwaitingApproval(), new Reserving(), new Transferring(),
                new Redeeming(TRANSFER), new Paid(TRANSFER), new Returning(TRANSFER, "closed"),
                new Releasing("no funds"), new Released("no funds"), new Refused("too few"),
                new Rejected("ask again"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void isReadAsItWasWritten(CashOutState state) {
        assertEquals(state, StateName.of(state).state(
                state.sent().map(TransferId::value).orElse(null), state.why().orElse(null)));
    }
}
