package gridborne.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** S8.2: what can be agreed on, and how it stands. */
class AnAgreementTest {

    private static final Hour HOUR = new Hour(490_000);
    private static final PartyAddress ACTOR = new PartyAddress("0x" + "a".repeat(40));
    private static final PartyAddress PARTNER = new PartyAddress("0x" + "b".repeat(40));

    @Test
    void needsTwoParties() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> between(ACTOR, ACTOR));

        assertEquals("Nobody agrees with himself, not even " + ACTOR + ".", refused.getMessage());
    }

    @Test
    void needsATermOfAtLeastAnHour() {
        assertThrows(IllegalArgumentException.class, () -> new Term(HOUR, HOUR));
    }

    @Test
    void mayLastUntilSomebodyRevokes() {
        assertTrue(Term.withoutEnd(HOUR).isWithoutEnd());
        assertEquals(0xFFFF_FFFFL, Term.withoutEnd(HOUR).until().number());
    }

    @Test
    void namesItsDocumentAsEverybodyCanComputeIt() {
        DocumentHash hash = DocumentHash.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                hash.toString());
    }

    @Test
    void standsNotBegunInForceAndOver() {
        ConcludedAgreement concluded = ConcludedAgreement.of(between(ACTOR, PARTNER));
        Ending ending = new Ending.ByTerm(HOUR.plus(2));

        assertEquals(new Standing.NotBegun(HOUR), concluded.standing(HOUR.previous()));
        assertEquals(new Standing.InForce(ending), concluded.standing(HOUR));
        assertEquals(new Standing.InForce(ending), concluded.standing(HOUR.next()));
        assertEquals(new Standing.Over(ending), concluded.standing(HOUR.plus(2)));
    }

    @Test
    void takesAddressesAndSignaturesAsWalletsWriteThem() {
        assertEquals(ACTOR, PartyAddress.parse("0x" + "aA".repeat(20)));
        assertEquals(new PartySignature("0x0a0b"), PartySignature.parse(" 0A0b\n"));
        assertThrows(IllegalArgumentException.class, () -> PartySignature.parse("0x123"));
        assertThrows(IllegalArgumentException.class, () -> PartySignature.parse("0x"));
        assertThrows(IllegalArgumentException.class,
                () -> PartySignature.parse("ab".repeat(5_000)));
        assertThrows(IllegalArgumentException.class, () -> PartyAddress.parse("0xab"));
    }

    private static Agreement between(PartyAddress actor, PartyAddress partner) {
        return new Agreement(AgreementKind.MPO, actor, partner,
                DocumentHash.of(new byte[0]), new Term(HOUR, HOUR.plus(2)),
                new AgreementNonce("0".repeat(64)));
    }
}
