package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.node.NodeUnavailable;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.laws.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed, restarted from something older, reorganised: what was signed is there again (T6–T8). */
class AChainThatForgetsTest extends InAWorld {

    @Test
    void getsTheVerySameTransactionsAgainAfterItLostItsTail() {
        world.settled().chain.keepState();
        world.report(World.HOUR, 4_000, 5_000);
        SequenceNumber close = last();
        world.portal.settle();
        SettledHour before = hour();
        TransactionHash transaction = world.transactionOf(close);

        world.chain.kill();
        world.chain.startAgain();
        world.portal.settle();

        assertEquals(before, hour());
        assertEquals(transaction, world.transactionOf(close));
        assertTrue(hour().matchesChain());
    }

    @Test
    void getsEverythingAgainAfterItLostAll() {
        SequenceNumber funding = world.settled().fund("5");
        world.portal.settle();
        TransactionHash transaction = world.transactionOf(funding);
        var address = world.portal.read(() -> world.portal.book.head()).orElseThrow().contract();

        world.chain.kill();
        world.chain.startAgain();
        world.portal.settle();

        assertEquals(transaction, world.transactionOf(funding));
        assertEquals(address, world.portal.read(() -> world.portal.book.head()).orElseThrow()
                .contract());
        assertEquals(Coins.parse("15"), world.balance(World.HOUSE));
    }

    @Test
    void showsMeanwhileOnlyWhatItStillHas() {
        world.settled().chain.keepState();
        SequenceNumber funding = world.fund("5");
        world.portal.settle();

        world.chain.kill();
        world.chain.startAgain();
        world.portal.visit();

        assertEquals(Coins.parse("10"), world.balance(World.HOUSE));
        assertInstanceOf(OperationState.Sent.class, world.state(funding));
    }

    /** T8: an operation in each of the blocks that are replaced, by others without any. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isFollowedToABetterBranch(int depth) {
        world.settled();
        List<SequenceNumber> fundings = new ArrayList<>();
        for (int block = 0; block < depth; block++) {
            fundings.add(world.fund("1"));
            world.portal.settle();
        }

        world.chain.rollBack(depth);
        world.chain.dropPool();
        for (int block = 0; block <= depth; block++) {
            world.chain.mine();
        }
        world.portal.settle();

        assertEquals(Coins.parse("10").plus(Coins.parse(Integer.toString(depth))),
                world.balance(World.HOUSE));
        fundings.forEach(funding -> assertInstanceOf(OperationState.Confirmed.class,
                world.state(funding)));
        world.portal.verdicts().forEach(verdict ->
                assertInstanceOf(Verdict.Holds.class, verdict));
    }

    @Test
    void isGivenAgainWhatItDroppedFromItsPool() {
        SequenceNumber funding = world.settled().fund("5");
        world.portal.visit();
        TransactionHash transaction = world.transactionOf(funding);
        world.chain.dropPool();

        world.portal.settle();

        assertEquals(transaction, world.transactionOf(funding));
        assertEquals(Coins.parse("15"), world.balance(World.HOUSE));
    }

    @Test
    void isWaitedForWhileItIsDown() {
        world.settled().chain.keepState();
        world.chain.kill();
        SequenceNumber funding = world.fund("5");

        assertThrows(NodeUnavailable.class, world.portal::visit);
        assertInstanceOf(OperationState.Queued.class, world.state(funding));
        world.chain.startAgain();
        world.portal.settle();

        assertEquals(Coins.parse("15"), world.balance(World.HOUSE));
    }

    private SequenceNumber last() {
        return new SequenceNumber(world.portal.read(() -> world.portal.journal().open())
                + world.portal.read(() -> world.database.one(
                        "select next_sequence from chain_book", row -> row.getLong(1))) - 1);
    }

    private SettledHour hour() {
        return world.portal.read(() -> world.portal.book.hour(World.HOUR)).orElseThrow();
    }
}
