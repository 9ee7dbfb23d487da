package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.MeterKind;
import gridborne.grid.Operation;
import gridborne.tenants.people.Role;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle german = bundle(Locale.GERMAN);

    @Test
    void sayTheSameThingsInBothLanguages() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(german.keySet()));
    }

    @Test
    void areTwoBundlesAndNotOneTwice() {
        assertEquals("en", english.getString("language"));
        assertEquals("de", german.getString("language"));
    }

    @Test
    void speakOfTheSameValues() {
        List<String> differing = english.keySet().stream()
                .filter(key -> !placeholders(english, key).equals(placeholders(german, key)))
                .toList();

        assertEquals(List.of(), differing);
    }

    @Test
    void canAllBeWritten() {
        Stream.of(english, german).forEach(bundle -> bundle.keySet()
                .forEach(key -> assertFalse(new MessageFormat(bundle.getString(key))
                        .format(new Object[] {3, 4, 5}).isBlank(), key)));
    }

    @Test
    void haveNoApostropheThatWouldVanish() {
        List<String> swallowed = Stream.of(english, german)
                .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
                .filter(text -> text.contains("'")).toList();

        assertEquals(List.of(), swallowed);
    }

    @Test
    void nameEveryKindStateRoleAndOperation() {
        Stream<String> keys = Stream.of(
                Arrays.stream(MeterKind.values()).flatMap(kind -> Stream.of("kind." + kind,
                        "count." + kind)),
                Arrays.stream(Power.values()).map(Power::key),
                Arrays.stream(Role.values()).map(role -> "role." + role),
                Arrays.stream(NextHour.State.values()).map(state -> "next." + state),
                Arrays.stream(Operation.class.getPermittedSubclasses())
                        .map(operation -> "operation." + operation.getSimpleName()))
                .flatMap(keysOfOne -> keysOfOne);

        assertTrue(keys.filter(key -> !english.containsKey(key)).toList().isEmpty());
    }

    private static Set<String> placeholders(ResourceBundle bundle, String key) {
        return PLACEHOLDER.matcher(bundle.getString(key)).results()
                .map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("gridborne.portal.messages", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
