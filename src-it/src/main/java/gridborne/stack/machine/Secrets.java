package gridborne.stack.machine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** Passwords, keys and tokens, made at the first start and kept, one file each. */
public final class Secrets {

    /** Without 0, 1, l and o, which people mistake for each other. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path directory;

    public Secrets(DataDirectory data) {
        this.directory = data.directory("secrets");
    }

    /** The secret of this name, made by {@code first} when there is none. */
    public String kept(String name, Supplier<String> first) {
        return find(name).orElseGet(() -> {
            String secret = first.get();
            keep(name, secret);
            return secret;
        });
    }

    public Optional<String> find(String name) {
        DurableFile file = file(name);
        return file.exists() ? Optional.of(file.text()) : Optional.empty();
    }

    public void keep(String name, String secret) {
        file(name).write(secret);
    }

    public static String hex() {
        return HexFormat.of().formatHex(bytes(32));
    }

    public static String base64() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** Three groups of five letters (75 bits), to be read from a screen and typed. */
    public static String readable() {
        StringBuilder password = new StringBuilder();
        for (byte value : bytes(15)) {
            if (password.length() % 6 == 5) {
                password.append('-');
            }
            password.append(READABLE.charAt(value & 31));
        }
        return password.toString();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private DurableFile file(String name) {
        return new DurableFile(directory.resolve(name));
    }
}
