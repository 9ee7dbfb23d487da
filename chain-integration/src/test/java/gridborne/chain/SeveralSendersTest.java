package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.node.Address;
import gridborne.chain.node.JsonRpcNode;
import gridborne.chain.signer.Keystore;
import gridborne.chain.signer.Signer;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.RawTransaction;

/** Nodes that disturb each other, keys used elsewhere, keystores mixed up (T10, T11). */
class SeveralSendersTest extends InAWorld {

    private static final long SEED = 20_261_120L;

    @Test
    void doEverythingOnceEvenWithoutALease() {
        world.settled();
        List<TestPortal> nodes = IntStream.range(0, 3).mapToObj(node -> world.anotherPortal())
                .toList();
        Random random = new Random(SEED);

        for (int round = 0; round < 12; round++) {
            world.fund("0.5");
            nodes.get(random.nextInt(nodes.size())).visit();
            nodes.get(random.nextInt(nodes.size())).visit();
            if (random.nextInt(3) == 0) {
                world.chain.mine();
            }
        }
        world.portal.settle();

        assertEquals(Coins.parse("16"), world.balance(World.HOUSE), "seed " + SEED);
        assertEquals(Coins.parse("84"), world.account(), "seed " + SEED);
    }

    @Test
    void doEverythingOnceAtTheSameTime() {
        world.settled();
        List<TestPortal> nodes = IntStream.range(0, 4).mapToObj(node -> world.anotherPortal())
                .toList();

        for (int round = 0; round < 6; round++) {
            world.fund("0.5");
            nodes.parallelStream().forEach(TestPortal::visit);
            world.chain.mine();
        }
        world.portal.settle();

        assertEquals(Coins.parse("13"), world.balance(World.HOUSE));
    }

    @Test
    void goOnWhenTheKeyWasUsedElsewhere() {
        world.settled();
        Signer key = new Keystore(world.keys.toString(),
                Base64.getEncoder().encodeToString(new byte[32])).of(world.tenant).orElseThrow();
        JsonRpcNode node = new JsonRpcNode(world.chain.url());
        long nonce = node.transactionCount(key.address(), node.head());
        node.broadcast(key.sign(RawTransaction.createTransaction(BigInteger.valueOf(nonce),
                BigInteger.ZERO, BigInteger.valueOf(21_000), key.address().hex(), BigInteger.ZERO,
                "0x"), TestChain.ID));
        SequenceNumber funding = world.fund("5");
        world.portal.visit();

        world.portal.settle();

        assertInstanceOf(OperationState.Confirmed.class, world.state(funding));
        assertEquals(Coins.parse("15"), world.balance(World.HOUSE));
    }

    @Test
    void refuseAKeystoreThatIsNotThisDatabases() {
        world.settled();
        world.fund("5");
        TestPortal stranger = new TestPortal(world.database, world.chain, world.tenant,
                directory.resolve("other-keys"));

        assertThrows(IllegalStateException.class, stranger::visit);
    }

    @Test
    void refuseAKeystoreWithAnotherKey() {
        world.settled();
        world.fund("5");
        Path others = directory.resolve("other-keys");
        Address other = new Keystore(others.toString(),
                Base64.getEncoder().encodeToString(new byte[32])).ofOrNew(world.tenant).address();
        TestPortal stranger = new TestPortal(world.database, world.chain, world.tenant, others);

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, stranger::visit);
        assertTrue(refusal.getMessage().contains(other.hex()), refusal.getMessage());
    }

    @Test
    void refuseToNumberTwiceWhatTheChainHasApplied() {
        world.settled();
        // As in a database restored from an older backup.
        world.portal.act(() -> world.database.change(
                "update chain_counter set next_sequence = next_sequence - 3"));

        assertThrows(IllegalStateException.class, () -> world.fund("1"));
        assertThrows(IllegalStateException.class, world.portal::visit);
    }
}
