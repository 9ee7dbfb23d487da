// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contracts' tools, run in this module's directory by the JDK alone:
 * <pre>
 * java src/build/Toolchain.java install    npm packages, if they are not the lock file's
 * java src/build/Toolchain.java build      compiles the contracts
 * java src/build/Toolchain.java test …     tests them; further words go to forge test
 * java src/build/Toolchain.java measure    measures gas, also of the largest grid
 * java src/build/Toolchain.java refresh    writes ABI, bytecode and gas figures, to be committed
 * </pre>
 * A word "skip=true" makes it do nothing. A problem is one sentence and exit code 1.
 */
public final class Toolchain {

    private static final int OLDEST_NODE = 20;
    private static final String NODE_NEEDED = "Node.js " + OLDEST_NODE
            + " or newer is needed for the contracts and the local chain";
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final Pattern NO_NETWORK = Pattern.compile("ENOTFOUND|EAI_AGAIN|ECONNREFUSED"
            + "|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR"
            + "|UNABLE_TO_|CERT_|network", Pattern.CASE_INSENSITIVE);
    private static final String LARGEST = "GasOfALargeGrid";
    private static final List<String> CONTRACT_NAMES = List.of("Grid", "GridFactory",
            "GridErrors", "Agreements", "AgreementErrors");
    private static final Path MODULES = Path.of("node_modules");
    private static final Path STAMP = MODULES.resolve(".gridborne-installed");
    private static final Path CONTRACTS = Path.of("src", "main", "contracts");
    private static final Path ARTIFACTS = Path.of("target", "forge", "out");
    private static final boolean WINDOWS = osName().startsWith("windows");

    /** A problem with one sentence for the person at the keyboard. */
    private static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Problem(String sentence) {
            super(sentence);
        }
    }

    private record Finished(int code, String output) {
    }

    private Toolchain() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(arguments));
        if (words.contains("skip=true")) {
            return;
        }
        words.removeIf(word -> word.startsWith("skip="));
        try {
            run(words);
        } catch (Problem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "install" -> install();
            case "build" -> forge(List.of("build"));
            case "test" -> forge(withoutTheLargest(withSeed(words)));
            case "measure" -> forge(List.of("test", "--match-contract", "Gas", "-vv"));
            case "refresh" -> refresh();
            default -> throw new Problem(
                    "Say what to do: Toolchain.java install, build, test, measure or refresh.");
        }
    }

    // ------------------------------------------------------------------ npm

    private static void install() throws IOException, InterruptedException {
        requireNode();
        String wanted = fingerprint();
        if (Files.exists(STAMP) && Files.readString(STAMP).equals(wanted)) {
            return;
        }
        System.out.println("Installing the contract tools (npm ci, about 80 MB, once) …");
        long start = System.nanoTime();
        Finished npm = start(List.of(WINDOWS ? "npm.cmd" : "npm", "ci", "--ignore-scripts",
                "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error",
                "--fetch-retries=2", "--fetch-retry-mintimeout=1000",
                "--fetch-retry-maxtimeout=5000"), "npm");
        if (npm.code != 0) {
            throw new Problem(installProblem(npm.output));
        }
        for (String tool : List.of("forge", "anvil")) {
            requireBinary(tool);
        }
        Files.writeString(STAMP, wanted);
        System.out.printf("Contract tools installed in %d s.%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private static void requireNode() throws InterruptedException {
        Finished node;
        try {
            node = start(List.of("node", "--version"), "node");
        } catch (Problem missing) {
            throw new Problem(NODE_NEEDED
                    + ", and there is no 'node' on the PATH: install it and run this again.");
        }
        Matcher version = NODE_VERSION.matcher(node.output.strip());
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
            throw new Problem(NODE_NEEDED + ", but the 'node' on the PATH is "
                    + node.output.strip() + ": install a newer one and run this again.");
        }
    }

    private static String installProblem(String output) {
        if (NO_NETWORK.matcher(output).find()) {
            return "The npm registry cannot be reached, and the contract tools are not installed"
                    + " yet: check the network, or 'npm config get registry' and"
                    + " 'npm config get proxy', and run this again.";
        }
        if (output.contains("ENOSPC")) {
            return "The disk is full: npm could not install the contract tools."
                    + " Free 300 MB and run this again.";
        }
        return "npm could not install the contract tools: "
                + output.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(3)
                        .reduce((first, second) -> first + " / " + second)
                        .orElse("it gave no reason")
                + ". Run 'npm ci' in chain-integration to see all of it.";
    }

    /** The lock file and the machine: node_modules of another one is not up to date. */
    private static String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String lock = Files.readString(Path.of("package-lock.json"))
                    .replace("\r\n", "\n");
            digest.update(lock.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()) + " " + platform() + "\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    // ------------------------------------------------------------------ forge

    /** An hour of 100 000 meters takes as long as all other tests: it is for measuring only. */
    private static List<String> withoutTheLargest(List<String> words) {
        if (words.contains("--match-contract")) {
            return words;
        }
        List<String> most = new ArrayList<>(words);
        most.addAll(List.of("--no-match-contract", LARGEST));
        return most;
    }

    /** Random operations come from a seed that is printed, so that a failure can be repeated. */
    private static List<String> withSeed(List<String> words) {
        if (words.contains("--fuzz-seed")) {
            return words;
        }
        String seed = Long.toUnsignedString(new SecureRandom().nextLong());
        System.out.println("Contract tests with seed " + seed + "; to repeat: java"
                + " src/build/Toolchain.java test --fuzz-seed " + seed);
        List<String> seeded = new ArrayList<>(words);
        seeded.addAll(List.of("--fuzz-seed", seed));
        return seeded;
    }

    private static void forge(List<String> words) throws IOException, InterruptedException {
        forge(words, Map.of());
    }

    private static void forge(List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>();
        command.add(requireBinary("forge").toString());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        builder.environment().put("FOUNDRY_DISABLE_NIGHTLY_WARNING", "1");
        builder.environment().putAll(environment);
        if (WINDOWS) {
            builder.environment().put("FOUNDRY_SOLC", "src/build/solc.cmd");
        }
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new Problem("'forge " + String.join(" ", words)
                    + "' failed; what it said is above.");
        }
    }

    /** npm runs no install scripts, so the binary is called where its platform's package has it. */
    private static Path requireBinary(String tool) {
        Path binary = MODULES.resolve("@foundry-rs").resolve(tool + "-" + platform())
                .resolve("bin").resolve(WINDOWS ? tool + ".exe" : tool);
        if (!Files.exists(binary)) {
            throw new Problem("There is no " + tool + " for this machine (" + platform() + "): the"
                    + " contract tools exist for Linux and macOS on x64 and ARM, and for Windows"
                    + " on x64.");
        }
        return binary.toAbsolutePath();
    }

    // ---------------------------------------------------- the committed ABI and bytecode

    private static void refresh() throws IOException, InterruptedException {
        Files.createDirectories(CONTRACTS);
        forge(List.of("build"));
        for (Map.Entry<String, String> file : compiled().entrySet()) {
            Files.writeString(CONTRACTS.resolve(file.getKey()), file.getValue());
            System.out.println("Wrote " + CONTRACTS.resolve(file.getKey()));
        }
    }

    /** File name → content, as it must be committed. Errors have no code worth keeping. */
    private static Map<String, String> compiled() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : CONTRACT_NAMES) {
            String artifact = Files.readString(
                    ARTIFACTS.resolve(name + ".sol").resolve(name + ".json"));
            files.put(name + ".abi", lines(between(artifact, "{\"abi\":", ",\"bytecode\":")));
            if (!name.endsWith("Errors")) {
                files.put(name + ".bin",
                        between(artifact, "\"bytecode\":{\"object\":\"0x", "\"") + "\n");
            }
        }
        return files;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end, from);
        if (from < start.length() || to < 0) {
            throw new Problem("forge wrote something new: no " + start + " … " + end + " in it.");
        }
        return text.substring(from, to);
    }

    /** One entry per line, so that a changed function is one changed line. */
    private static String lines(String abi) {
        return abi.replace("},{\"type\":", "},\n{\"type\":") + "\n";
    }

    // ------------------------------------------------------------------ the machine

    private static Finished start(List<String> command, String name)
            throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectInput(Redirect.PIPE).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (IOException missing) {
            throw new Problem("There is no '" + name + "' on the PATH: install Node.js "
                    + OLDEST_NODE + " or newer and run this again.");
        }
    }

    private static String platform() {
        String os = osName().startsWith("mac") ? "darwin" : WINDOWS ? "win32" : "linux";
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return os + "-" + (architecture.matches("aarch64|arm64") ? "arm64" : "amd64");
    }

    private static String osName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
