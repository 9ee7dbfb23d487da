package gridborne.portal.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.grid.TenantId;
import gridborne.portal.passkeys.Device.Said;
import gridborne.portal.passkeys.Question.Adding;
import gridborne.portal.passkeys.WebAuthn.Claim;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.PasskeyId;
import gridborne.tenants.people.PasskeyKey;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S10.4: an answer counts if all of it holds: question, host, person, counter and signature. */
class AnAnswerOfADeviceTest {

    private static final Place HERE = new Place("https://commons.example.org");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int FINE = Device.SEEN | Device.RECOGNISED;
    private final WebAuthn webAuthn = new WebAuthn();
    private final PersonId rosa = new PersonId(UUID.randomUUID());
    private final Device phone = Device.bought();
    private final Question asked = Question.of(new TenantId(1), Optional.empty(), NOON);

    @Test
    void opensWhatItsKeyWasAddedTo() {
        assertEquals(8, proved(phone.signs(honest().counting(8)), key(5)));
    }

    @Test
    void mayNeverCount() {
        assertEquals(0, proved(phone.signs(honest().counting(0)), key(0)));
    }

    @Test
    void isNotBelievedWithACounterThatWasSeenBefore() {
        refused(said -> said.counting(5));
        refused(said -> said.counting(4));
    }

    @Test
    void isNotBelievedAboutAnotherQuestion() {
        refused(said -> said.withChallenge(Question.of(new TenantId(1), Optional.empty(), NOON)
                .challenge()));
        refused(said -> said.asType("webauthn.create"));
    }

    @Test
    void isNotBelievedFromAnotherHost() {
        refused(said -> said.from("https://harbour.example.org"));
        refused(said -> said.from("http://commons.example.org"));
        refused(said -> said.forHost("harbour.example.org"));
        refused(said -> said.forHost("example.org"));
    }

    @Test
    void isNotBelievedUnlessTheDeviceKnewWhoWasThere() {
        refused(said -> said.withFlags(Device.SEEN));
        refused(said -> said.withFlags(Device.RECOGNISED));
    }

    @Test
    void isNotBelievedAboutSomebodyElse() {
        refused(said -> said.of(Optional.of(new PersonId(UUID.randomUUID()))));
        refused(said -> said.of(Optional.empty()));
    }

    @Test
    void isNotBelievedWithTheSignatureOfAnotherKey() {
        PasskeyKey key = key(5);
        Device thief = new Device(Device.bought().key(), phone.credential());

        assertThrows(PasskeyFailure.class, () -> proved(thief.signs(honest()), key));
    }

    @Test
    void addsNoKeyUnlessItHoldsAsWell() {
        for (UnaryOperator<Said> lie : List.<UnaryOperator<Said>>of(
                said -> said.withFlags(Device.SEEN), said -> said.asType("webauthn.get"),
                said -> said.from("https://harbour.example.org"),
                said -> said.forHost("example.org"),
                said -> said.withChallenge("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))) {
            assertThrows(PasskeyFailure.class, () -> webAuthn.added(asked, HERE,
                    phone.registers(lie.apply(honest().asType("webauthn.create")))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "\"a\"", "{\"id\":1}", "not JSON",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
            "{\"id\":\"AA\",\"rawId\":\"!!\",\"type\":\"public-key\",\"response\":{"
            + "\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\","
            + "\"attestationObject\":\"AA\"}}"})
    void isRefusedIfItIsNone(String nonsense) {
        assertThrows(PasskeyFailure.class, () -> webAuthn.added(asked, HERE, nonsense));
        assertThrows(PasskeyFailure.class, () -> {
            Claim claim = webAuthn.claimed(nonsense);
            webAuthn.proved(asked, HERE, claim, passkey(key(5)));
        });
        assertThrows(PasskeyFailure.class, () -> webAuthn.claimed(nonsense + " ".repeat(20_001)));
    }

    @Test
    void bringsItsQuestionBackAsItWas() {
        Question adding = Question.of(new TenantId(7), Optional.of(new Adding(rosa,
                new PasskeyName("Rosa’s phone"))), NOON);

        assertEquals(asked, Question.read(asked.bytes()));
        assertEquals(adding, Question.read(adding.bytes()));
        assertFalse(adding.challenge().equals(asked.challenge()));
    }

    private void refused(UnaryOperator<Said> lie) {
        PasskeyKey key = key(5);

        assertThrows(PasskeyFailure.class, () -> proved(phone.signs(lie.apply(honest())), key));
    }

    private Said honest() {
        return new Said("webauthn.get", asked.challenge(), HERE.origin(), "commons.example.org",
                FINE, 6, Optional.of(rosa));
    }

    /** As it was added, with a counter that said so. */
    private PasskeyKey key(long counter) {
        return webAuthn.added(asked, HERE, phone.registers(honest().asType("webauthn.create")
                .counting(counter)));
    }

    private long proved(String answer, PasskeyKey key) {
        return webAuthn.proved(asked, HERE, webAuthn.claimed(answer), passkey(key));
    }

    private Passkey passkey(PasskeyKey key) {
        return new Passkey(new PasskeyId(UUID.randomUUID()), rosa, new PasskeyName("Phone"), key,
                NOON, Optional.empty());
    }
}
