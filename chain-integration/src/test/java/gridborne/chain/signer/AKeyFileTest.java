package gridborne.chain.signer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.TenantId;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.RawTransaction;

/** Keys of tenants, encrypted on the disk. */
class AKeyFileTest {

    private static final TenantId TENANT = new TenantId(3);

    @TempDir
    private Path directory;

    @Test
    void isMadeOnceAndFoundAgain() {
        Signer made = keystore(1).ofOrNew(TENANT);

        assertEquals(made.address(), keystore(1).ofOrNew(TENANT).address());
        assertEquals(made.address(), keystore(1).of(TENANT).orElseThrow().address());
    }

    @Test
    void isNotMadeByAsking() {
        assertTrue(keystore(1).of(TENANT).isEmpty());
    }

    @Test
    void isOneForEachTenant() {
        Keystore keystore = keystore(1);

        assertNotEquals(keystore.ofOrNew(TENANT).address(),
                keystore.ofOrNew(TenantId.PLATFORM).address());
    }

    @Test
    void isTheSameForNodesThatMakeItAtOnce() {
        List<Keystore> nodes = IntStream.range(0, 4).mapToObj(node -> keystore(1)).toList();

        long addresses = nodes.parallelStream().map(node -> node.ofOrNew(TENANT).address())
                .distinct().count();

        assertEquals(1, addresses);
    }

    @Test
    void leavesNoDraftBehind() throws IOException {
        keystore(1).ofOrNew(TENANT);

        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(directory.resolve("tenant-3.json")), files.toList());
        }
    }

    @Test
    void doesNotShowItsKey() throws IOException {
        keystore(1).ofOrNew(TENANT);

        String file = Files.readString(directory.resolve("tenant-3.json"));
        assertTrue(file.contains("scrypt"), file);
        assertFalse(file.toLowerCase(Locale.ROOT).contains("privatekey"), file);
    }

    @Test
    void opensOnlyWithItsSecret() {
        keystore(1).ofOrNew(TENANT);

        assertThrows(IllegalStateException.class, () -> keystore(2).of(TENANT));
    }

    @Test
    void signsTheSameInTheSameWay() {
        RawTransaction transaction = RawTransaction.createTransaction(BigInteger.ONE,
                BigInteger.ZERO, BigInteger.TEN, "0x" + "00".repeat(20), "0x");

        assertArrayEquals(keystore(1).ofOrNew(TENANT).sign(transaction, 31337),
                keystore(1).ofOrNew(TENANT).sign(transaction, 31337));
    }

    private Keystore keystore(int secret) {
        byte[] key = new byte[32];
        key[0] = (byte) secret;
        return new Keystore(directory.toString(), Base64.getEncoder().encodeToString(key));
    }
}
