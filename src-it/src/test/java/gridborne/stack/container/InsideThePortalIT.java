package gridborne.stack.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.TenantId;
import gridborne.stack.OnTheStack;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The real WAR on another server, on the database in which the stack's portal brought the demo. */
@OnTheStack
@ArquillianTest
class InsideThePortalIT {

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private Meters meters;

    @Deployment
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void seesTheUtilitiesThatCameInThroughTheOtherPortal() {
        assertEquals("Lindenhof Energy", tenants.bySlug("commons").orElseThrow().name());
        assertEquals("Harbour Light", tenants.bySlug("harbour").orElseThrow().name());
    }

    @Test
    void reachesTheMetersOfOneUtilityAtATime() {
        assertTrue(metersOf("commons").contains("Street light 42"));
        assertTrue(metersOf("harbour").contains("Pier light 7"));
        assertFalse(metersOf("harbour").contains("Street light 42"));
    }

    @Test
    void reachesNoMetersForNobody() throws InterruptedException {
        AtomicReference<RuntimeException> refusal = new AtomicReference<>();
        Thread nobody = new Thread(() -> refusal.set(
                assertThrows(RuntimeException.class, () -> meters.all())));

        nobody.start();
        nobody.join();

        assertTrue(refusal.get().toString().contains("No tenant here"), refusal.get()::toString);
    }

    private List<String> metersOf(String slug) {
        TenantId utility = tenants.bySlug(slug).orElseThrow().id();
        return currentTenant.within(utility,
                () -> meters.all().stream().map(Meter::name).toList());
    }
}
