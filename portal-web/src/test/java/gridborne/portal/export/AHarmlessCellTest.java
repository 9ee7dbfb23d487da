package gridborne.portal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for spreadsheets hold names that anybody may have typed. */
class AHarmlessCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "-"})
    void isTextAndComesBackAsItWas(String typed) {
        assertEquals("'" + typed, HarmlessCell.of(typed));
        assertEquals(typed, HarmlessCell.meant(HarmlessCell.of(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Carla", "2.721818", "-3", "-0.5", "+7", "'Quoted'", "a=b"})
    void isLeftAloneWhereNothingWouldRun(String typed) {
        assertEquals(typed, HarmlessCell.of(typed));
        assertEquals(typed, HarmlessCell.meant(typed));
    }
}
