package gridborne.portal.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.ChainWatch;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server must find in each timer, so that none stands still for good. */
class EveryTimerTest {

    static List<Method> timed() throws IOException, URISyntaxException {
        Path classes = Path.of(Turns.class.getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("gridborne"))) {
            List<Method> found = Stream.concat(Stream.of(ChainWatch.class),
                            files.map(file -> classes.relativize(file).toString())
                                    .filter(name -> name.endsWith("Timer.class"))
                                    .map(EveryTimerTest::named))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.getAnnotationsByType(Schedule.class).length > 0)
                    .collect(Collectors.toList());
            assertTrue(found.size() > 15, () -> "only " + found);
            return found;
        }
    }

    /** A transaction around a turn would end with the database's patience, and the timer too. */
    @ParameterizedTest
    @MethodSource("timed")
    void opensNoTransactionOfItsOwn(Method nudge) {
        TransactionManagement management =
                nudge.getDeclaringClass().getAnnotation(TransactionManagement.class);
        assertNotNull(management, nudge::toString);
        assertEquals(TransactionManagementType.BEAN, management.value(), nudge::toString);
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
