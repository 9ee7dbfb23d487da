package gridborne.it.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the portals started here have had of the machine's memory. */
final class PortalMemory {

    private static final Pattern MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private PortalMemory() {
    }

    /** As Linux counts it; elsewhere nobody knows. */
    static long mostMegabytes() {
        return ProcessHandle.current().descendants()
                .filter(one -> one.info().commandLine().orElse("").contains("payara"))
                .map(one -> Path.of("/proc", Long.toString(one.pid()), "status"))
                .filter(Files::exists).map(PortalMemory::text).map(MOST::matcher)
                .filter(Matcher::find).mapToLong(found -> Long.parseLong(found.group(1)) >> 10)
                .max().orElse(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
