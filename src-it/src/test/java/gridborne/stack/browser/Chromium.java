package gridborne.stack.browser;

import gridborne.stack.machine.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a Chromium is. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    /** One on the PATH, else the one of the npm package, unpacked once. */
    static Path program() {
        return NAMES.stream().flatMap(Chromium::onThePath).findFirst()
                .orElseGet(Chromium::ofThePackage);
    }

    static Stream<Path> onThePath(String name) {
        return Processes.isInstalled(name)
                ? Stream.of(System.getenv("PATH").split(":")).map(Path::of)
                        .map(directory -> directory.resolve(name)).filter(Files::isExecutable)
                : Stream.empty();
    }

    /** The package unpacks itself into the temporary directory it is given. */
    private static Path ofThePackage() {
        Path place = Path.of(System.getProperty("gridborne.fork"), "browser");
        NodePackages.install();
        try {
            Files.createDirectories(place);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Path.of(NodePackages.run(Map.of("TMPDIR", place.toAbsolutePath().toString()),
                "node", "--input-type=module", "--eval",
                "import chromium from '@sparticuz/chromium';"
                        + " console.log(await chromium.executablePath())"));
    }
}
