package gridborne.portal.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import gridborne.tenants.people.CredentialId;
import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.PasskeyKey;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether what a device signed holds: our question, our host, somebody seen and recognised by the
 * device, its counter, and its signature.
 */
@ApplicationScoped
public class WebAuthn {

    /** Every device speaks one of these two. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final int MOST_CHARACTERS = 20_000;
    private static final List<PublicKeyCredentialParameters> KINDS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, algorithm)).toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter attested =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager library =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /** A device's answer to signing in, read and not yet believed. */
    public record Claim(CredentialId credential, AuthenticationData said) {
    }

    /** The new key of a device. */
    public PasskeyKey added(Question question, Place here, String answer) {
        return attempt(answer, () -> {
            RegistrationData said = library.parseRegistrationResponseJSON(answer);
            library.verify(said, new RegistrationParameters(asked(question, here), KINDS, true,
                    true));
            AuthenticatorData<?> device = said.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData key = device.getAttestedCredentialData();
            return new PasskeyKey(CredentialId.of(key.getCredentialId()),
                    base64(attested.convert(key)), device.getSignCount(),
                    transports(said.getTransports()), device.isFlagBE());
        });
    }

    /** Which key somebody claims to have signed with. */
    public Claim claimed(String answer) {
        return attempt(answer, () -> {
            AuthenticationData said = library.parseAuthenticationResponseJSON(answer);
            return new Claim(CredentialId.of(said.getCredentialId()), said);
        });
    }

    /** How often the key has signed, if the claim holds for it. */
    public long proved(Question question, Place here, Claim claim, Passkey passkey) {
        return attempt("", () -> {
            if (!Arrays.equals(handle(passkey.person()), claim.said().getUserHandle())) {
                throw new PasskeyFailure("The device takes the key for somebody else's.");
            }
            library.verify(claim.said(), new AuthenticationParameters(asked(question, here),
                    kept(passkey.key()), null, true, true));
            return claim.said().getAuthenticatorData().getSignCount();
        });
    }

    /** By what a device knows whose a key is: our id of them, which tells nobody who they are. */
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits()).array();
    }

    private static ServerProperty asked(Question question, Place here) {
        return ServerProperty.builder().origin(Origin.create(here.origin())).rpId(here.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder()
                        .decode(question.challenge()))).build();
    }

    private CredentialRecord kept(PasskeyKey key) {
        return new CredentialRecordImpl(new NoneAttestationStatement(), true,
                key.backupEligible(), null, key.counter(),
                attested.convert(Base64.getUrlDecoder().decode(key.attested())), null, null, null,
                null);
    }

    private static List<String> transports(Set<AuthenticatorTransport> told) {
        return Optional.ofNullable(told).orElse(Set.of()).stream()
                .map(AuthenticatorTransport::getValue).filter(word -> word.matches("[a-z-]{1,20}"))
                .sorted(Comparator.naturalOrder()).limit(8).toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whatever a device or somebody in its place sends: it holds, or it is refused. */
    private static <T> T attempt(String answer, Supplier<T> work) {
        if (answer.length() > MOST_CHARACTERS) {
            throw new PasskeyFailure("The answer has " + answer.length() + " characters.");
        }
        try {
            return work.get();
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException broken) {
            throw new PasskeyFailure("The answer does not hold: " + broken.getMessage(), broken);
        }
    }
}
