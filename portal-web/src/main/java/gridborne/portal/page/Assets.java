package gridborne.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * The addresses of styles, scripts and fonts. Each names its content, so that a browser may keep it
 * for good and still never shows yesterday's.
 */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> paths = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    public String path(String name) {
        return paths.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String path = "/assets/" + name;
        try (InputStream content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalArgumentException("There is no " + path + " in the WAR.");
            }
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
