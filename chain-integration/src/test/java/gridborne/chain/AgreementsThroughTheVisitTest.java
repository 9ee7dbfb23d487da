package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementJournal;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementNonce;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Ending;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.Revocation;
import gridborne.agreement.Statement;
import gridborne.agreement.Term;
import gridborne.agreement.TypedData;
import gridborne.chain.agreement.ActorKeys;
import gridborne.chain.agreement.AgreementIntents;
import gridborne.chain.agreement.ChainSignatures;
import gridborne.chain.agreement.SeenAgreements;
import gridborne.chain.node.JsonRpcNode;
import gridborne.energy.Hour;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.database.Sealed;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S8.2: intents are brought to the contract beside the grid's operations, and seen there. */
class AgreementsThroughTheVisitTest {

    private static final Hour FIRST = new Hour(400_000);

    @TempDir
    private Path directory;
    private World world;
    private AgreementJournal journal;
    private SeenAgreements book;
    private ChainSignatures signatures;
    private PartyAddress actor;
    private PartyAddress partner;

    @BeforeEach
    void start() {
        world = new World(directory).settled();
        journal = new AgreementIntents(world.portal.database);
        book = new SeenAgreements(world.portal.database);
        signatures = new ChainSignatures(new ActorKeys(world.portal.database, new Sealed(
                Base64.getEncoder().encodeToString(new byte[32]))),
                new JsonRpcNode(world.chain.url()));
        world.portal.act(world.portal.agreements::request);
        world.portal.settle();
        actor = world.portal.read(signatures::newKey);
        partner = world.portal.read(signatures::newKey);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void makeAnActorGridborneAndAreRevoked() {
        SequenceNumber before = world.fund("1");
        conclude(AgreementKind.MPO);
        world.portal.settle();
        assertFalse(gridborne());

        AgreementId access = conclude(AgreementKind.DSO);
        SequenceNumber after = world.fund("2");
        world.portal.settle();

        assertTrue(gridborne());
        assertConfirmed(before);
        assertConfirmed(after);

        revoke(access);
        world.portal.settle();

        assertInstanceOf(Ending.Revoked.class, seen(access).orElseThrow().ending());
        assertEquals(Map.of(), world.portal.read(() -> book.refused(List.of(access))));
    }

    @Test
    void takeASignatureBackBeforeTheyAreConcluded() {
        Agreement agreement = agreement(AgreementKind.MPO);
        AgreementId id = data(agreement).digest();
        revoke(id);

        world.portal.settle();

        assertEquals(Optional.empty(), seen(id));
        assertEquals(Map.of(), world.portal.read(() -> book.refused(List.of(id))));
    }

    private AgreementId conclude(AgreementKind kind) {
        Agreement agreement = agreement(kind);
        TypedData data = data(agreement);
        world.portal.act(() -> {
            journal.recognise(kind, partner);
            journal.conclude(data.digest(), agreement,
                    signatures.sign(data, actor).orElseThrow(),
                    signatures.sign(data, partner).orElseThrow());
        });
        return data.digest();
    }

    private void revoke(AgreementId id) {
        Revocation revocation = new Revocation(id, FIRST);
        TypedData data = data(revocation);
        world.portal.act(() -> journal.revoke(revocation, actor,
                signatures.sign(data, actor).orElseThrow()));
    }

    private Agreement agreement(AgreementKind kind) {
        return new Agreement(kind, actor, partner, DocumentHash.of(new byte[] {1}),
                Term.withoutEnd(FIRST), new AgreementNonce("ab".repeat(32)));
    }

    private TypedData data(Statement statement) {
        return signatures.typedData(statement,
                world.portal.read(world.portal.agreements::address).orElseThrow());
    }

    private boolean gridborne() {
        return world.portal.read(() -> book.gridborne(actor, FIRST));
    }

    private Optional<AgreementRecord> seen(AgreementId id) {
        return Optional.ofNullable(world.portal.read(() -> book.concluded(List.of(id))).get(id));
    }

    private void assertConfirmed(SequenceNumber operation) {
        assertInstanceOf(OperationState.Confirmed.class, world.state(operation));
    }
}
