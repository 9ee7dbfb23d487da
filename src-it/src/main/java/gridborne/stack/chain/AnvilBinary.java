package gridborne.stack.chain;

import gridborne.stack.machine.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The program inside anvil's npm package. npm 11 runs no install scripts, so the package's own
 * launcher is not set up; the binary of this machine's platform package is called directly.
 */
record AnvilBinary(Path project) {

    Path require() {
        Path module = project.resolve("chain-integration");
        Path binary = module.resolve("node_modules/@foundry-rs/anvil-" + system() + "-"
                + architecture() + "/bin/anvil");
        if (!Files.isExecutable(binary)) {
            throw new Refusal("The chain's program is missing (" + binary + "); with Node 20 or"
                    + " newer run 'npm ci' in " + module + ", or pass the address of a chain of"
                    + " yours with -Dgridborne.chain.rpc-url and -Dgridborne.chain.id.");
        }
        return binary;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
