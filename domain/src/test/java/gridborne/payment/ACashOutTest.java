package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.payment.CashOutFact.Approved;
import gridborne.payment.CashOutFact.BankReturned;
import gridborne.payment.CashOutFact.CoinsRedeemed;
import gridborne.payment.CashOutFact.CoinsReleased;
import gridborne.payment.CashOutFact.EscrowRefused;
import gridborne.payment.CashOutFact.Escrowed;
import gridborne.payment.CashOutFact.ReversalRefused;
import gridborne.payment.CashOutFact.Reversed;
import gridborne.payment.CashOutFact.TransferRefused;
import gridborne.payment.CashOutFact.Transferred;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutState.Escrow;
import gridborne.payment.CashOutState.Paid;
import gridborne.payment.CashOutState.Redeeming;
import gridborne.payment.CashOutState.Refused;
import gridborne.payment.CashOutState.Rejected;
import gridborne.payment.CashOutState.Released;
import gridborne.payment.CashOutState.Releasing;
import gridborne.payment.CashOutState.Reserving;
import gridborne.payment.CashOutState.Returning;
import gridborne.payment.CashOutState.Transferring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** S7.5: escrow, transfer, redemption; and back. Money and coins never exist twice. */
class ACashOutTest {

    private static final TransferId TRANSFER = new TransferId("tr_1");

    private static final List<CashOutState> STATES = List.of(new AwaitingApproval(),
            new Reserving(), new Transferring(), new Redeeming(TRANSFER), new Paid(TRANSFER),
            new Returning(TRANSFER, "closed"), new Releasing("no funds"), new Released("no funds"),
            new Refused("too few"), new Rejected("ask again"));

    private static final List<CashOutFact> FACTS = List.of(new Approved(),
            new CashOutFact.Rejected("ask again"), new Escrowed(), new EscrowRefused("too few"),
            new Transferred(TRANSFER), new TransferRefused("no funds"), new CoinsRedeemed(),
            new BankReturned("closed"), new Reversed("by hand"), new ReversalRefused(),
            new CoinsReleased());

    /** Everything that may happen; all other facts are no news. */
    private static final Map<List<Object>, CashOutState> MOVES = Map.ofEntries(
            Map.entry(List.of(STATES.get(0), FACTS.get(0)), new Reserving()),
            Map.entry(List.of(STATES.get(0), FACTS.get(1)), new Rejected("ask again")),
            Map.entry(List.of(STATES.get(1), FACTS.get(2)), new Transferring()),
            Map.entry(List.of(STATES.get(1), FACTS.get(3)), new Refused("too few")),
            Map.entry(List.of(STATES.get(2), FACTS.get(4)), new Redeeming(TRANSFER)),
            Map.entry(List.of(STATES.get(2), FACTS.get(5)), new Releasing("no funds")),
            Map.entry(List.of(STATES.get(3), FACTS.get(6)), new Paid(TRANSFER)),
            Map.entry(List.of(STATES.get(3), FACTS.get(7)), new Returning(TRANSFER, "closed")),
            Map.entry(List.of(STATES.get(3), FACTS.get(8)), new Releasing("by hand")),
            Map.entry(List.of(STATES.get(4), FACTS.get(7)), new Returning(TRANSFER, "closed")),
            Map.entry(List.of(STATES.get(4), FACTS.get(8)), new Releasing("by hand")),
            Map.entry(List.of(STATES.get(5), FACTS.get(8)), new Releasing("closed")),
            Map.entry(List.of(STATES.get(5), FACTS.get(9)), new Paid(TRANSFER)),
            Map.entry(List.of(STATES.get(6), FACTS.get(10)), new Released("no funds")));

    @Test
    void movesAsTheTableSaysAndNotOtherwise() {
        for (CashOutState state : STATES) {
            for (CashOutFact fact : FACTS) {
                assertEquals(Optional.ofNullable(MOVES.get(List.of(state, fact))),
                        state.after(fact), state + " after " + fact);
            }
        }
    }

    @Test
    void asksTheContractForTheEscrowOfItsState() {
        assertEquals(Escrow.RESERVE, new Reserving().escrow());
        assertEquals(Escrow.REDEEM, new Redeeming(TRANSFER).escrow());
        assertEquals(Escrow.RELEASE, new Releasing("no funds").escrow());
        assertEquals(7, STATES.stream()
                .filter(state -> state.escrow() == Escrow.LEFT_ALONE).count());
    }

    @Test
    void isPendingUntilTheCoinsAreOutOrBack() {
        assertEquals(List.of(new Paid(TRANSFER), new Released("no funds"), new Refused("too few"),
                new Rejected("ask again")), STATES.stream().filter(state -> !state.isOpen())
                .toList());
    }

    /** I7, whatever is heard in any order: one reservation, one transfer, one way out. */
    @Test
    void reservesRedeemsAndReleasesAtMostOnceWhateverIsHeard() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<CashOutState> way = way(random);
            assertSoundWay(way, "seed " + seed + ", round " + round + ": " + way);
        }
    }

    private static List<CashOutState> way(Random random) {
        List<CashOutState> way = new ArrayList<>(List.of(random.nextBoolean()
                ? new AwaitingApproval() : new Reserving()));
        for (int heard = 0; heard < 40; heard++) {
            way.get(way.size() - 1).after(FACTS.get(random.nextInt(FACTS.size())))
                    .ifPresent(way::add);
        }
        return way;
    }

    private static void assertSoundWay(List<CashOutState> way, String story) {
        assertTrue(count(way, Escrow.RESERVE) <= 1, story);
        assertTrue(count(way, Escrow.REDEEM) <= 1, story);
        assertTrue(count(way, Escrow.RELEASE) <= 1, story);
        boolean transferred = way.stream().anyMatch(Redeeming.class::isInstance);
        boolean redeemed = count(way, Escrow.REDEEM) == 1;
        assertEquals(transferred, redeemed, story);
        assertTrue(way.stream().filter(Transferring.class::isInstance).count() <= 1, story);
    }

    private static long count(List<CashOutState> way, Escrow escrow) {
        return way.stream().filter(state -> state.escrow() == escrow).count();
    }
}
