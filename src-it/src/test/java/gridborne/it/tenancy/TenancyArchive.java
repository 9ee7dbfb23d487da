package gridborne.it.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built WAR with a second persistence unit, for the same entities, that logs in as somebody
 * whom row-level security does not bind.
 */
final class TenancyArchive {

    private TenancyArchive() {
    }

    static WebArchive build() {
        Path home = Path.of(System.getProperty("gridborne.stack.home"));
        return ShrinkWrap.create(ZipImporter.class, "tenancy.war")
                .importFrom(home.resolve("portal.war").toFile()).as(WebArchive.class)
                .addPackage(TenancyArchive.class.getPackage())
                .addAsLibrary(unitWithoutTheSecondWall(superuserPassword()));
    }

    /** The name begins as those of our own jars do: in others the portal looks for nothing. */
    private static JavaArchive unitWithoutTheSecondWall(String password) {
        return ShrinkWrap.create(JavaArchive.class, "gridborne-first-wall-only.jar")
                .addAsResource("gridborne/it/tenancy/first-wall-only.xml",
                        "META-INF/persistence.xml")
                .addAsResource(new StringAsset("superuser.password=" + password),
                        "META-INF/microprofile-config.properties");
    }

    private static String superuserPassword() {
        try {
            return Files.readString(Path.of(System.getProperty("gridborne.fork"),
                    "stack-of-the-tests/secrets/database-superuser")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
