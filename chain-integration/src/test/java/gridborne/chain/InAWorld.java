package gridborne.chain;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a chain, a database and a portal of its own, and nothing in them yet. */
abstract class InAWorld {

    @TempDir
    Path directory;
    World world;

    @BeforeEach
    void start() {
        world = new World(directory);
    }

    @AfterEach
    void stop() {
        world.close();
    }
}
