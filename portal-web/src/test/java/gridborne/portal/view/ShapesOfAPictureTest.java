package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesOfAPictureTest {

    @Test
    void areWrittenOneAfterTheOther() {
        String svg = new Shapes()
                .rect(Optional.of("Monday 07:00: 1.2 kWh"), "x", "38", "width", "21")
                .rect(Optional.empty(), "class", "unknown").svg();

        assertEquals("<rect x=\"38\" width=\"21\"><title>Monday 07:00: 1.2 kWh</title></rect>"
                + "<rect class=\"unknown\"></rect>", svg);
    }

    /** A coin's name is the utility's to choose, and it stands in titles. */
    @Test
    void areNoPlaceForMarkup() {
        String svg = new Shapes().rect(Optional.of("<script>&\"'"), "fill", "\"><b>").svg();

        assertEquals("<rect fill=\"&quot;&gt;&lt;b&gt;\"><title>&lt;script&gt;&amp;&quot;'"
                + "</title></rect>", svg);
    }
}
