package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementNonce;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Ending;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.agreement.SignatureCheck;
import gridborne.agreement.Statement;
import gridborne.agreement.Term;
import gridborne.agreement.TypedData;
import gridborne.chain.contract.AgreementCalls;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;

/** S8.2, S8.3, S8.5: what is signed here is what the contract reads, on an EVM. */
class AgreementsOnARealChainTest {

    private static final Logger LOG = Logger.getLogger(AgreementsOnARealChainTest.class.getName());
    private static final String YES = "0".repeat(63) + "1";
    private static final String NO = "0".repeat(64);

    @TempDir
    private static Path directory;
    private static TestAgreements world;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeAll
    static void start() {
        world = new TestAgreements(directory);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    // ------------------------------------------------------------------ the digest

    @Test
    void hasTheContractsDigestForEveryAgreement() throws IOException {
        LOG.info("Agreements at random with seed " + seed);
        for (int i = 0; i < 60; i++) {
            Agreement agreement = anyAgreement();

            TypedData data = typed(agreement);

            assertEquals(world.ask(AgreementCalls.idOf(agreement)), data.digest().hex(),
                    agreement.toString());
            assertEquals(data.digest().hex(), digestOf(data.json()), data.json());
        }
    }

    @Test
    void hasTheContractsDigestForEveryRevocation() throws IOException {
        for (long hour : List.of(0L, 1L, 490_000L, 0x7FFF_FFFFL, 0xFFFF_FFFFL)) {
            Revocation revocation = new Revocation(typed(anyAgreement()).digest(), new Hour(hour));

            TypedData data = typed(revocation);

            assertEquals(world.ask(AgreementCalls.revocationOf(revocation)), data.digest().hex());
            assertEquals(data.digest().hex(), digestOf(data.json()), data.json());
        }
    }

    @Test
    void showsInWordsAllThatIsSigned() {
        PartyAddress actor = anyAddress();
        PartyAddress partner = anyAddress();
        DocumentHash document = DocumentHash.of(new byte[] {1});
        AgreementNonce nonce = new AgreementNonce("ab".repeat(32));

        TypedData data = typed(new Agreement(AgreementKind.DSO, actor, partner, document,
                Term.withoutEnd(new Hour(490_000)), nonce));

        assertEquals(List.of(new TypedData.Word("kind", "DSO"),
                new TypedData.Word("actor", actor.hex()),
                new TypedData.Word("partner", partner.hex()),
                new TypedData.Word("document", "0x" + document.hex()),
                new TypedData.Word("fromHour", "2025-11-24T16:00:00Z"),
                new TypedData.Word("untilHour", "-"),
                new TypedData.Word("nonce", "0x" + nonce.hex())), data.words());
    }

    // ------------------------------------------------------------------ on the chain

    @Test
    void makesAnActorGridborneWithKeptKeysAndEndsIt() {
        PartyAddress actor = world.newKey();
        PartyAddress operator = world.newKey();
        Hour hour = world.hour();
        Agreement meters = between(AgreementKind.MPO, actor, operator, hour);
        Agreement access = between(AgreementKind.DSO, actor, operator, hour);
        assertFalse(conclude(meters), "the utility does not know that operator yet");
        recognise(operator);

        assertTrue(conclude(meters));
        assertEquals(NO, world.ask(AgreementCalls.gridborne(actor, hour)));
        assertTrue(conclude(access));

        assertEquals(YES, world.ask(AgreementCalls.gridborne(actor, hour)));
        assertFalse(conclude(access), "an agreement is concluded once");
        Revocation revocation = new Revocation(typed(access).digest(), hour.plus(48));
        assertTrue(world.send(AgreementCalls.revokeFor(revocation, operator,
                signed(revocation, operator))));
        assertEquals(YES, world.ask(AgreementCalls.gridborne(actor, hour.plus(47))));
        assertEquals(NO, world.ask(AgreementCalls.gridborne(actor, hour.plus(48))));
    }

    @Test
    void findsADocumentByItsHash() {
        PartyAddress operator = world.newKey();
        recognise(operator);
        Agreement agreement = between(AgreementKind.MPO, world.newKey(), operator, world.hour());

        assertTrue(conclude(agreement));

        assertEquals(YES, world.ask(AgreementCalls.countOf(agreement.document())));
        AgreementRecord record = only(world.records.about(agreement.document(), world.contract));
        assertEquals(new AgreementRecord(typed(agreement).digest(), AgreementKind.MPO,
                agreement.actor(), operator, agreement.document(), agreement.term(),
                new Ending.ByTerm(agreement.term().until()), world.node.head().time()), record);
        assertEquals(List.of(), world.records.about(DocumentHash.of(new byte[] {9, 9}),
                world.contract));
    }

    @Test
    void tellsWhoEndedAnAgreement() {
        PartyAddress operator = world.newKey();
        recognise(operator);
        Agreement agreement = between(AgreementKind.DSO, world.newKey(), operator, world.hour());
        assertTrue(conclude(agreement));
        Revocation revocation = new Revocation(typed(agreement).digest(), world.hour().plus(9));

        assertTrue(world.send(AgreementCalls.revokeFor(revocation, agreement.actor(),
                signed(revocation, agreement.actor()))));

        assertEquals(new Ending.Revoked(revocation.from(), agreement.actor()),
                world.records.agreement(typed(agreement).digest(), world.contract).orElseThrow()
                        .ending());
    }

    @Test
    void knowsNothingOfWhatWasNeverConcluded() {
        Agreement agreement = anyAgreement();

        assertEquals(Optional.empty(),
                world.records.agreement(typed(agreement).digest(), world.contract));
        assertFalse(world.records.gridborne(agreement.actor(), new Hour(490_000),
                world.contract));
    }

    @Test
    void saysWhereItLookedInVain() {
        ContractAddress nowhere = new ContractAddress(TestChain.ID, "0x" + "7".repeat(40));

        IllegalStateException lost = assertThrows(IllegalStateException.class,
                () -> world.records.gridborne(anyAddress(), new Hour(490_000), nowhere));

        assertEquals("There are no agreements at " + nowhere.address() + " on this chain.",
                lost.getMessage());
    }

    @Test
    void concludesForAWalletThatIsAContract() {
        PartyAddress owner = world.newKey();
        PartyAddress wallet = world.wallet(owner);
        PartyAddress operator = world.newKey();
        recognise(operator);
        Agreement agreement = between(AgreementKind.MPO, wallet, operator, world.hour());
        PartySignature byOwner = signed(agreement, owner);

        assertEquals(new SignatureCheck.Good(), check(agreement, wallet, byOwner));
        assertEquals(new SignatureCheck.OfAnother(operator),
                check(agreement, wallet, signed(agreement, operator)));
        assertTrue(world.send(AgreementCalls.conclude(agreement, byOwner,
                signed(agreement, operator))));
    }

    // ------------------------------------------------------------------ signatures

    @Test
    void knowsWhoseSignatureItIs() {
        PartyAddress actor = world.newKey();
        PartyAddress another = world.newKey();
        Agreement agreement = between(AgreementKind.DSO, actor, another, world.hour());

        assertEquals(new SignatureCheck.Good(),
                check(agreement, actor, signed(agreement, actor)));
        assertEquals(new SignatureCheck.OfAnother(another),
                check(agreement, actor, signed(agreement, another)));
        assertEquals(new SignatureCheck.NoSignature(),
                check(agreement, actor, PartySignature.parse("00".repeat(65))));
        assertEquals(new SignatureCheck.NoSignature(),
                check(agreement, actor, PartySignature.parse("ab")));
    }

    @Test
    void takesOnlyOneOfTwoSignaturesThatSayTheSame() {
        PartyAddress actor = world.newKey();
        Agreement agreement = between(AgreementKind.DSO, actor, anyAddress(), world.hour());
        byte[] twin = signed(agreement, actor).bytes();
        BigInteger s = Sign.CURVE_PARAMS.getN().subtract(new BigInteger(1, twin, 32, 32));
        byte[] bytes = HexFormat.of().parseHex(String.format("%064x", s));
        System.arraycopy(bytes, 0, twin, 32, 32);
        twin[64] = (byte) (twin[64] == 27 ? 28 : 27);

        assertEquals(new SignatureCheck.NoSignature(),
                check(agreement, actor, PartySignature.of(twin)));
    }

    @Test
    void signsWithNoKeyThatIsNotKept() {
        Agreement agreement = anyAgreement();

        assertEquals(Optional.empty(),
                world.within(() -> world.signatures.sign(typed(agreement), agreement.actor())));
    }

    @Test
    void signsNotForAnotherTenant() {
        PartyAddress actor = world.newKey();
        TypedData data = typed(between(AgreementKind.DSO, actor, anyAddress(), world.hour()));

        Optional<PartySignature> signature = world.database.within(
                world.database.addTenant("another"),
                () -> world.database.run(() -> world.signatures.sign(data, actor)));

        assertEquals(Optional.empty(), signature);
    }

    @Test
    void signsTheStatementWhateverDigestItIsGiven() {
        PartyAddress actor = world.newKey();
        Agreement agreement = between(AgreementKind.DSO, actor, anyAddress(), world.hour());
        TypedData forged = new TypedData(agreement, world.contract,
                typed(anyAgreement()).digest(), "{}", List.of());

        PartySignature signature = world.within(() -> world.signatures.sign(forged, actor))
                .orElseThrow();

        assertEquals(new SignatureCheck.Good(), check(agreement, actor, signature));
    }

    @Test
    void keepsKeysSealed() {
        PartyAddress actor = world.newKey();

        byte[] kept = world.within(() -> world.database.one(
                "select sealed_key from chain_actor_key where address = ?",
                row -> row.getBytes("sealed_key"), actor.hex()));

        // Nonce and tag around the 32 bytes; anybody who had these would have the address.
        assertEquals(12 + 32 + 16, kept.length);
        BigInteger middle = new BigInteger(1, Arrays.copyOfRange(kept, 12, 44));
        assertFalse(TestAgreements.addressOf(ECKeyPair.create(middle))
                .equals(actor));
    }

    // ------------------------------------------------------------------

    private static AgreementRecord only(List<AgreementRecord> records) {
        assertEquals(1, records.size());
        return records.get(0);
    }

    private static void recognise(PartyAddress operator) {
        assertTrue(world.send(AgreementCalls.recognise(AgreementKind.MPO, operator)));
        assertTrue(world.send(AgreementCalls.recognise(AgreementKind.DSO, operator)));
    }

    private static boolean conclude(Agreement agreement) {
        return world.send(AgreementCalls.conclude(agreement, signed(agreement, agreement.actor()),
                signed(agreement, agreement.partner())));
    }

    private static PartySignature signed(Statement statement, PartyAddress party) {
        return world.within(() -> world.signatures.sign(typed(statement), party)).orElseThrow();
    }

    private static SignatureCheck check(Statement statement, PartyAddress party,
                                        PartySignature signature) {
        return world.signatures.check(typed(statement), party, signature);
    }

    private static TypedData typed(Statement statement) {
        return world.signatures.typedData(statement, world.contract);
    }

    /** As a wallet computes it from what it is given; by web3j's own reading of the standard. */
    private static String digestOf(String json) throws IOException {
        return HexFormat.of().formatHex(new StructuredDataEncoder(json).hashStructuredData());
    }

    private Agreement between(AgreementKind kind, PartyAddress actor, PartyAddress partner,
                              Hour from) {
        return new Agreement(kind, actor, partner, DocumentHash.of(bytes(8)),
                new Term(from, from.plus(8_760)), AgreementNonce.of(bytes(32)));
    }

    private Agreement anyAgreement() {
        long from = random.nextInt(4) == 0 ? 0 : random.nextInt(Integer.MAX_VALUE);
        Hour until = new Hour(from + 1 + random.nextInt(Integer.MAX_VALUE));
        Term term = random.nextInt(4) == 0 ? Term.withoutEnd(new Hour(from))
                : new Term(new Hour(from), until);
        return new Agreement(AgreementKind.values()[random.nextInt(3)], anyAddress(),
                anyAddress(), DocumentHash.of(bytes(8)), term, AgreementNonce.of(bytes(32)));
    }

    private PartyAddress anyAddress() {
        return new PartyAddress("0x" + HexFormat.of().formatHex(bytes(20)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
