package gridborne.stack;

import gridborne.stack.machine.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was asked for by name, as MicroProfile Config names it for the portal: the system property
 * {@code gridborne.db.owner-password} or else the environment's {@code
 * GRIDBORNE_DB_OWNER_PASSWORD}.
 */
record Options(UnaryOperator<String> properties, Map<String, String> environment) {

    static Options ofThisProcess() {
        return new Options(System::getProperty, System.getenv());
    }

    static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(properties.apply(name))
                .or(() -> Optional.ofNullable(environment.get(environmentName(name))))
                .filter(value -> !value.isBlank());
    }

    /** A value that another option makes necessary. */
    String require(String name, String because) {
        return find(name).orElseThrow(() -> new Refusal(
                "-D" + name + " is missing, and " + because + " needs it."));
    }

    int number(String name, int otherwise) {
        String value = find(name).orElse(Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            throw new Refusal(name + " is '" + value + "' and must be a whole number.");
        }
    }

    boolean isOn(String name, boolean otherwise) {
        return find(name).map(Boolean::parseBoolean).orElse(otherwise);
    }
}
