package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.PartyAddress;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.node.Address;
import gridborne.chain.node.JsonRpcNode;
import gridborne.chain.node.Node;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S8.2: beside the grid, by the same key, and no more lost than the grid. */
class AContractOfAgreementsTest {

    private static final PartyAddress SOMEBODY = new PartyAddress("0x" + "ab".repeat(20));
    private static final String NO = "0x" + "0".repeat(64);

    @TempDir
    private Path directory;
    private World world;

    @BeforeEach
    void start() {
        world = new World(directory).settled();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void isNotMadeForThoseWhoDoNotWantIt() {
        assertEquals(Optional.empty(), address());
        assertEquals(0, deployments());
    }

    @Test
    void isMadeOnceForThoseWhoWantIt() {
        world.portal.act(world.portal.agreements::request);
        world.portal.act(world.portal.agreements::request);

        world.portal.settle();
        world.portal.settle();

        assertEquals(1, deployments());
        assertEquals(TestChain.ID, address().orElseThrow().chainId());
        assertEquals(Optional.of(NO), gridborne());
    }

    @Test
    void leavesTheGridsOperationsInTheirOrder() {
        SequenceNumber before = world.fund("1");
        world.portal.act(world.portal.agreements::request);
        SequenceNumber after = world.fund("2");

        world.portal.settle();

        assertConfirmed(before);
        assertConfirmed(after);
        assertEquals(Optional.of(NO), gridborne());
        SequenceNumber later = world.fund("3");
        world.portal.settle();
        assertConfirmed(later);
    }

    @Test
    void obeysTheTenantsKeyAlone() {
        world.portal.act(world.portal.agreements::request);
        world.portal.settle();
        String call = AgreementCalls.recognise(AgreementKind.MPO, SOMEBODY);

        assertTrue(world.chain.ask("eth_call", callFrom(tenantsKey(), call), "\"latest\"")
                .isTextual());
        assertThrows(IllegalStateException.class,
                () -> world.chain.ask("eth_call", callFrom(SOMEBODY.hex(), call),
                        "\"latest\""));
    }

    @Test
    void isThereAgainOnAChainThatLostEverything() {
        world.portal.act(world.portal.agreements::request);
        world.portal.settle();
        Optional<ContractAddress> before = address();

        world.chain.kill();
        world.chain.startAgain();
        world.fund("1");
        world.portal.settle();

        assertEquals(before, address());
        assertEquals(1, deployments());
        assertEquals(Optional.of(NO), gridborne());
    }

    private Optional<ContractAddress> address() {
        return world.portal.read(world.portal.agreements::address);
    }

    /** The contract's own answer about somebody without agreements; empty if there is none. */
    private Optional<String> gridborne() {
        Node node = new JsonRpcNode(world.chain.url());
        return node.call(Address.parse(address().orElseThrow().address()),
                List.of(AgreementCalls.gridborne(SOMEBODY, new Hour(490_000))), node.head()).get(0)
                .filter(answer -> answer.length() == NO.length());
    }

    private int deployments() {
        return world.portal.read(() -> world.database.one(
                "select count(*) from chain_transaction where purpose = 'AGREEMENTS'",
                row -> row.getInt(1)));
    }

    private String tenantsKey() {
        return world.portal.read(() -> world.database.one("select address from chain_key",
                row -> row.getString(1)));
    }

    private String callFrom(String sender, String call) {
        return "{\"from\":\"" + sender + "\",\"to\":\"" + address().orElseThrow().address()
                + "\",\"data\":\"" + call + "\"}";
    }

    private void assertConfirmed(SequenceNumber operation) {
        OperationState state = world.state(operation);
        assertTrue(state instanceof OperationState.Confirmed, state.toString());
    }
}
