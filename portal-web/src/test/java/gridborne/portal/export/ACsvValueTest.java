package gridborne.portal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ACsvValueTest {

    @Test
    void standsAsItIs() {
        assertEquals("2.721818", Csv.quoted("2.721818"));
    }

    @Test
    void isQuotedWhereItWouldEndTheFieldOrTheLine() {
        assertEquals("\"meter 7: 2, not 3\"", Csv.quoted("meter 7: 2, not 3"));
        assertEquals("\"say \"\"so\"\"\"", Csv.quoted("say \"so\""));
        assertEquals("\"a\nb\"", Csv.quoted("a\nb"));
    }
}
