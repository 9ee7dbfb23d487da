package gridborne.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed where they want to be written to. */
class AMailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"rosa@example.org", "rosa.luna+grid@mail.example.org",
        "o'neill@example.ie", "1@a1.io"})
    void isTakenAsItIs(String typed) {
        assertEquals(typed, new MailAddress(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "rosa", "rosa@", "@example.org", "rosa@example",
        "rosa@@example.org", "rosa luna@example.org", "rosa@exa mple.org", ".rosa@example.org",
        "rosa..luna@example.org", "rosa@-example.org", "rosa@example..org", "rosa@[127.0.0.1]",
        "rosa@127.0.0.1", "\"rosa\"@example.org", "rosa@example.org,piet@example.org",
        "rosa@example.org\r\nBcc: piet@example.org", "Rosa <rosa@example.org>",
        "rosa(luna)@example.org", "rösa@example.org", "rosa@example.org\u0000"})
    void isRefusedWhereItCouldBeSomethingElse(String typed) {
        String said = assertThrows(IllegalArgumentException.class,
                () -> new MailAddress(typed)).getMessage();

        assertFalse(said.contains("\n"), said);
    }

    @Test
    void isNoLongerThanMailServersTake() {
        assertThrows(IllegalArgumentException.class,
                () -> new MailAddress("a".repeat(65) + "@example.org"));
        assertThrows(IllegalArgumentException.class,
                () -> new MailAddress("a@" + "b".repeat(60).concat(".").repeat(5) + "org"));
    }

    @Test
    void losesTheBlanksAroundItAndTheCapitalsOfItsDomain() {
        assertEquals("Rosa@example.org", MailAddress.parse(" Rosa@Example.ORG ").value());
    }

    @Test
    void spellsOutADomainOfOtherLetters() {
        assertEquals("rosa@xn--bcher-kva.example", new MailAddress("rosa@bücher.example").value());
    }

    @Test
    void showsItsFirstLetterOnlyToOthers() {
        assertEquals("r…@example.org", new MailAddress("rosa@example.org").masked());
    }
}
