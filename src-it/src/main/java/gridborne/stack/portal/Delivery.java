package gridborne.stack.portal;

import gridborne.stack.machine.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is deployed, and on what: both put in place by the build. */
public record Delivery(Path payara, Path war) {

    public static Delivery in(Path stackHome) {
        return new Delivery(stackHome.resolve("payara-micro.jar"), stackHome.resolve("portal.war"));
    }

    void require() {
        for (Path file : new Path[] {payara, war}) {
            if (!Files.isReadable(file)) {
                throw new Refusal(file + " is missing; 'mvn -Prun' builds it.");
            }
        }
    }
}
