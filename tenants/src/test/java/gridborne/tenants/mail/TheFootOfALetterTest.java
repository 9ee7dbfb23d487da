package gridborne.tenants.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

/** What stands under every letter is said in both languages. */
class TheFootOfALetterTest {

    @Test
    void isWrittenInBothLanguages() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        ResourceBundle german = bundle(Locale.GERMAN);

        assertEquals(english.keySet(), german.keySet());
        english.keySet().forEach(key -> assertNotEquals(english.getString(key),
                german.getString(key)));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("gridborne.tenants.mail.frame", locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
