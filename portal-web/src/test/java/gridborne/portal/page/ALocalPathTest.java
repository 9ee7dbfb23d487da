package gridborne.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ALocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/hours/492000", "/home?meter=LAMP-42&coins=2.5"})
    void isKept(String path) {
        assertEquals(path, LocalPath.of(path).value());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "home",
        "/home\r\nSet-Cookie: a=b", "javascript:alert(1)", "/home#\"", "/a?b=//evil.example"})
    void leadsNowhereElse(String asked) {
        assertEquals(LocalPath.START, LocalPath.of(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab=alarms", "month=2026-10&kind=FUNDED", "q=Stra%C3%9Fe+1&page=2",
        "day=2026-11-21&at=10:00", "to=%2F%2Fevil.example"})
    void isKeptWithItsQuestion(String question) {
        assertEquals("/desk/people.xhtml?" + question,
                LocalPath.of("/desk/people.xhtml", Optional.of(question)).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=//evil.example", "a=\r\nSet-Cookie: a=b", "a=\\evil", "a=<b>",
        "a=\"b", "a=#b"})
    void goesWithoutAQuestionThatIsNoneOfOurs(String question) {
        assertEquals("/home", LocalPath.of("/home", Optional.of(question)).value());
    }

    @Test
    void goesWithoutAQuestionThatIsTooLong() {
        String question = "q=" + "a".repeat(2_000);

        assertEquals("/home", LocalPath.of("/home", Optional.of(question)).value());
        assertEquals(LocalPath.START, LocalPath.of("/home?" + question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "/%2F/evil.example"})
    void leadsNowhereElseWithAQuestionEither(String place) {
        assertEquals(LocalPath.START, LocalPath.of(place, Optional.of("tab=alarms")));
    }

    @Test
    void mayComeBackFromTheSignInPage() {
        assertEquals("/sign-in?to=%2Fhome%3Fmeter%3DLAMP-42%26coins%3D2.5",
                SignInForm.before(new LocalPath("/home?meter=LAMP-42&coins=2.5")).value());
    }
}
