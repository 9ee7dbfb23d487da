package gridborne.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A real EVM node that mines when told, and can be killed and started again from a state kept. */
final class TestChain implements AutoCloseable {

    static final long ID = 31337;
    private static final Duration START = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port = freePort();
    private final Path state;
    private Process process;

    private TestChain(Path directory) {
        this.state = directory.resolve("state.json");
    }

    static TestChain start(Path directory) {
        TestChain chain = new TestChain(directory);
        chain.startAgain();
        return chain;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts from the state kept last, or from nothing. */
    void startAgain() {
        List<String> command = new ArrayList<>(List.of(anvil().toString(), "--host", "127.0.0.1",
                "--port", Integer.toString(port), "--chain-id", Long.toString(ID), "--no-mining",
                "--prune-history", "64", "--base-fee", "0", "--gas-price", "0", "--gas-limit",
                "300000000", "--enable-tx-gas-limit", "--accounts", "1", "--quiet"));
        if (Files.exists(state)) {
            command.addAll(List.of("--load-state", state.toString()));
        }
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("anvil does not answer.");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    void mine() {
        ask("evm_mine");
    }

    /** Forgets the last blocks, as a chain does that finds a better one. */
    void rollBack(int blocks) {
        ask("anvil_rollback", Integer.toString(blocks));
    }

    void dropPool() {
        ask("anvil_dropAllTransactions");
    }

    void keepState() {
        String hex = ask("anvil_dumpState").asText();
        byte[] zipped = HexFormat.of().parseHex(hex, 2, hex.length());
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            Files.write(state, unzipped.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    JsonNode ask(String method, String... parameters) {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":["
                + String.join(",", parameters) + "]}";
        try {
            HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(url()))
                    .header("Content-Type", "application/json").timeout(Duration.ofSeconds(20))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (answer.has("error")) {
                throw new IllegalStateException(method + ": " + answer.get("error"));
            }
            return answer.get("result");
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurry);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("anvil ended with " + process.exitValue() + ".");
        }
        try {
            return ask("eth_chainId") != null;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static Path anvil() {
        try (Stream<Path> packages = Files.list(Path.of("node_modules", "@foundry-rs"))) {
            return packages.filter(path -> path.getFileName().toString().startsWith("anvil-"))
                    .map(path -> path.resolve("bin").resolve("anvil")).filter(Files::exists)
                    .findFirst().orElseThrow();
        } catch (IOException notInstalled) {
            throw new UncheckedIOException(notInstalled);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
