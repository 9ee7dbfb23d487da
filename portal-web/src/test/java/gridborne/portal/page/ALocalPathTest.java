package gridborne.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void mayComeBackFromTheSignInPage() {
        assertEquals("/sign-in?to=%2Fhome%3Fmeter%3DLAMP-42%26coins%3D2.5",
                SignInForm.before(new LocalPath("/home?meter=LAMP-42&coins=2.5")).value());
    }
}
