package gridborne.chain.signer;

import gridborne.grid.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;
import org.web3j.protocol.ObjectMapperFactory;

/**
 * Encrypted key files in one directory, which all nodes of the portal share. Their passwords are
 * derived from {@code gridborne.secret-key}: long and random, so the light form of scrypt suffices.
 */
@ApplicationScoped
public class Keystore implements Signers {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** Keys are numbers from 1 up to the order of the curve. */
    private static final BigInteger ORDER = CustomNamedCurves.getByName("secp256k1").getN();

    private final Map<TenantId, Signer> opened = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private Path directory;
    private SecretKeySpec secret;

    protected Keystore() {
    }

    @Inject
    public Keystore(@ConfigProperty(name = "gridborne.chain.keystore") String directory,
                    @ConfigProperty(name = "gridborne.secret-key") String base64Key) {
        this.directory = Path.of(directory);
        this.secret = new SecretKeySpec(Base64.getDecoder().decode(base64Key.strip()), MAC);
    }

    @Override
    public Optional<Signer> of(TenantId tenant) {
        Signer known = opened.get(tenant);
        if (known == null && Files.exists(fileOf(tenant))) {
            known = opened.computeIfAbsent(tenant, this::open);
        }
        return Optional.ofNullable(known);
    }

    @Override
    public Signer ofOrNew(TenantId tenant) {
        return of(tenant).orElseGet(() -> {
            create(tenant);
            return opened.computeIfAbsent(tenant, this::open);
        });
    }

    private Signer open(TenantId tenant) {
        Path file = fileOf(tenant);
        try {
            WalletFile wallet = ObjectMapperFactory.getObjectMapper()
                    .readValue(file.toFile(), WalletFile.class);
            return new KeystoreSigner(Credentials.create(
                    Wallet.decrypt(passwordOf(tenant), wallet)));
        } catch (IOException | CipherException unusable) {
            throw new IllegalStateException("The key file " + file + " does not open: it was"
                    + " changed, or gridborne.secret-key is not the one it was made with.",
                    unusable);
        }
    }

    /**
     * A file appears whole or not at all, and never over another: its key may have signed
     * already.
     */
    private void create(TenantId tenant) {
        Path file = fileOf(tenant);
        try {
            Files.createDirectories(directory);
            Path draft = directory.resolve(file.getFileName() + "." + UUID.randomUUID());
            writeDurably(draft, encrypted(tenant));
            linkUnlessThere(file, draft);
            Files.delete(draft);
            forceDirectory();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key file " + file + " cannot be written."
                    + " Is there room, and may the portal write to gridborne.chain.keystore?",
                    unwritable);
        }
    }

    private static void linkUnlessThere(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherNodeWasFirst) {
            // Its key counts; the draft goes.
            return;
        }
    }

    private byte[] encrypted(TenantId tenant) throws IOException {
        try {
            WalletFile wallet = Wallet.createLight(passwordOf(tenant), newKey());
            return ObjectMapperFactory.getObjectMapper().writeValueAsBytes(wallet);
        } catch (CipherException unusable) {
            throw new IllegalStateException("No key can be encrypted here.", unusable);
        }
    }

    private ECKeyPair newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        BigInteger key;
        do {
            random.nextBytes(bytes);
            key = new BigInteger(1, bytes);
        } while (key.signum() == 0 || key.compareTo(ORDER) >= 0);
        return ECKeyPair.create(key);
    }

    private static void writeDurably(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path fileOf(TenantId tenant) {
        return directory.resolve(tenant.equals(TenantId.PLATFORM) ? "platform.json"
                : "tenant-" + tenant + ".json");
    }

    private String passwordOf(TenantId tenant) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(
                    ("keystore of tenant " + tenant).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + MAC + ".", impossible);
        }
    }
}
