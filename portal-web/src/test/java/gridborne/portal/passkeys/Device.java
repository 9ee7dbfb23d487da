package gridborne.portal.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.people.PersonId;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A device with one key, as WebAuthn has it, that says whatever a test wants: authenticator data,
 * client data, and a signature over both with ES256.
 */
record Device(KeyPair key, byte[] credential) {

    /** What an honest answer says; a test changes one part of it. */
    record Said(String type, String challenge, String origin, String host, int flags,
                long counter, Optional<PersonId> whose) {

        Said asType(String other) {
            return new Said(other, challenge, origin, host, flags, counter, whose);
        }

        Said withChallenge(String other) {
            return new Said(type, other, origin, host, flags, counter, whose);
        }

        Said from(String other) {
            return new Said(type, challenge, other, host, flags, counter, whose);
        }

        Said forHost(String other) {
            return new Said(type, challenge, origin, other, flags, counter, whose);
        }

        Said withFlags(int other) {
            return new Said(type, challenge, origin, host, other, counter, whose);
        }

        Said counting(long other) {
            return new Said(type, challenge, origin, host, flags, other, whose);
        }

        Said of(Optional<PersonId> other) {
            return new Said(type, challenge, origin, host, flags, counter, other);
        }
    }

    static final int SEEN = 0x01;
    static final int RECOGNISED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int NUMBER = 32;

    static Device bought() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Device(generator.generateKeyPair(), "a key of mine".getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    String registers(Said said) {
        byte[] data = data(said, WITH_KEY, attested());
        ByteArrayOutputStream cbor = new ByteArrayOutputStream();
        cbor.write(0xa3);
        text(cbor, "fmt");
        text(cbor, "none");
        text(cbor, "attStmt");
        cbor.write(0xa0);
        text(cbor, "authData");
        bytes(cbor, data);
        return answer(Json.createObjectBuilder()
                .add("clientDataJSON", base64(client(said)))
                .add("attestationObject", base64(cbor.toByteArray()))
                .add("transports", Json.createArrayBuilder().add("internal")));
    }

    String signs(Said said) {
        byte[] data = data(said, 0, new byte[0]);
        JsonObjectBuilder response = Json.createObjectBuilder()
                .add("clientDataJSON", base64(client(said)))
                .add("authenticatorData", base64(data))
                .add("signature", base64(signature(data, client(said))));
        said.whose().ifPresent(person -> response.add("userHandle",
                base64(WebAuthn.handle(person))));
        return answer(response);
    }

    private String answer(JsonObjectBuilder response) {
        return Json.createObjectBuilder().add("id", base64(credential))
                .add("rawId", base64(credential)).add("type", "public-key")
                .add("clientExtensionResults", Json.createObjectBuilder())
                .add("response", response).build().toString();
    }

    private static byte[] client(Said said) {
        return Json.createObjectBuilder().add("type", said.type())
                .add("challenge", said.challenge()).add("origin", said.origin())
                .add("crossOrigin", false).build().toString().getBytes(UTF_8);
    }

    private static byte[] data(Said said, int more, byte[] tail) {
        return ByteBuffer.allocate(NUMBER + 1 + Integer.BYTES + tail.length)
                .put(sha256(said.host().getBytes(UTF_8))).put((byte) (said.flags() | more))
                .putInt((int) said.counter()).put(tail).array();
    }

    /** Sixteen zeros for the model, the id of the key, and the key as COSE writes it. */
    private byte[] attested() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        bytes(cose, number(open.getW().getAffineX().toByteArray()));
        cose.write(0x22);
        bytes(cose, number(open.getW().getAffineY().toByteArray()));
        return ByteBuffer.allocate(16 + 2 + credential.length + cose.size()).put(new byte[16])
                .putShort((short) credential.length).put(credential).put(cose.toByteArray())
                .array();
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] number(byte[] signed) {
        byte[] fixed = new byte[NUMBER];
        byte[] plain = signed.length > NUMBER
                ? Arrays.copyOfRange(signed, signed.length - NUMBER, signed.length) : signed;
        System.arraycopy(plain, 0, fixed, NUMBER - plain.length, plain.length);
        return fixed;
    }

    private static void text(ByteArrayOutputStream cbor, String text) {
        cbor.write(0x60 | text.length());
        cbor.writeBytes(text.getBytes(UTF_8));
    }

    private static void bytes(ByteArrayOutputStream cbor, byte[] bytes) {
        cbor.write(0x58);
        cbor.write(bytes.length);
        cbor.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
