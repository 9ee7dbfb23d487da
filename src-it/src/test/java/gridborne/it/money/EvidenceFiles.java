package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.rest.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The texts in a dispute's evidence, by name. */
final class EvidenceFiles {

    private EvidenceFiles() {
    }

    static Map<String, String> of(Api admin, String dispute) {
        URI address = URI.create(admin.url());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                + address.getPort() + "/api/v1/disputes/" + dispute + "/evidence"))
                .header("Host", address.getAuthority())
                .header("Authorization", "Bearer " + admin.token()).build();
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request,
                    BodyHandlers.ofByteArray());
            assertEquals(200, response.statusCode());
            assertEquals("application/zip",
                    response.headers().firstValue("Content-Type").orElse(""));
            return texts(new ByteArrayInputStream(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Map<String, String> texts(InputStream bytes) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                texts.put(entry.getName(), new String(zip.readAllBytes(),
                        StandardCharsets.UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return texts;
    }
}
