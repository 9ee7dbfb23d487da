package gridborne.portal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Period;
import gridborne.energy.Period.Length;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterHour;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.meters.Meter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The structure of a Green Button file, held against the order of elements in the ESPI schema. */
class AGreenButtonFileTest {

    /** The elements we use, each with all of its schema's children in their order. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "UsagePoint", List.of("roleFlags", "ServiceCategory", "status",
                    "ServiceDeliveryPoint"),
            "ServiceCategory", List.of("kind"),
            "MeterReading", List.of(),
            "ReadingType", List.of("accumulationBehaviour", "commodity", "consumptionTier",
                    "currency", "dataQualifier", "defaultQuality", "flowDirection",
                    "intervalLength", "kind", "phase", "powerOfTenMultiplier", "timeAttribute",
                    "tou", "uom", "cpp", "interharmonic", "measuringPeriod", "argument"),
            "IntervalBlock", List.of("interval", "IntervalReading"),
            "interval", List.of("duration", "start"),
            "IntervalReading", List.of("cost", "ReadingQuality", "timePeriod", "value",
                    "consumptionTier", "tou", "cpp"),
            "timePeriod", List.of("duration", "start"));
    private static final Period LONG_DAY = Period.around(Length.DAY, LocalDate.of(2026, 10, 25),
            ZoneId.of("Europe/Berlin"));
    private Document feed;

    @BeforeEach
    void writeALongDay() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<MeterHour> hours = LongStream.range(0, 25)
                .mapToObj(i -> hour(LONG_DAY.firstHour().plus(i), 100 + i)).toList();
        GreenButton.write(out, "https://village.example", meter(), LONG_DAY, hours,
                new CoinPrice(new Money(25, Currency.getInstance("EUR"))), Instant.EPOCH);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void followsTheOrderOfTheSchema() {
        NodeList elements = feed.getElementsByTagNameNS(GreenButton.ESPI, "*");
        Set<String> met = new HashSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            List<Element> children = children(element);
            List<String> allowed = ORDER.getOrDefault(element.getLocalName(), List.of());
            int last = 0;
            for (Element child : children) {
                int place = allowed.indexOf(child.getLocalName());
                assertTrue(place >= last, child.getLocalName() + " in " + element.getLocalName());
                last = place;
            }
            met.add(element.getLocalName());
        }
        assertTrue(met.containsAll(ORDER.keySet()), met.toString());
    }

    @Test
    void isAFeedWhoseEntriesHaveNamesOfTheirOwnAndLinksThatLead() {
        Set<String> ids = new HashSet<>();
        Set<String> own = new HashSet<>();
        List<String> related = new ArrayList<>();
        NodeList entries = feed.getElementsByTagNameNS(GreenButton.ATOM, "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            for (Element child : children((Element) entries.item(i))) {
                if (child.getLocalName().equals("id")) {
                    assertTrue(ids.add(child.getTextContent()), child.getTextContent());
                } else if (child.getAttribute("rel").equals("self")) {
                    own.add(child.getAttribute("href"));
                } else if (child.getAttribute("rel").equals("related")) {
                    related.add(child.getAttribute("href"));
                }
            }
        }
        assertEquals(4, ids.size());
        related.forEach(link -> assertTrue(own.stream().anyMatch(one -> one.startsWith(link)),
                link + " leads nowhere"));
    }

    @Test
    void tellsEveryHourOfALongDayInWattHours() {
        NodeList readings = feed.getElementsByTagNameNS(GreenButton.ESPI, "IntervalReading");

        assertEquals(25, readings.getLength());
        assertEquals("90000", text("interval", "duration"));
        assertEquals(Long.toString(LONG_DAY.firstHour().start().getEpochSecond()),
                text("interval", "start"));
        assertEquals("100", text("IntervalReading", "value"));
        // 100 Wh cost 0.1 coins of 25 cents: 2.5 cents.
        assertEquals("2500", text("IntervalReading", "cost"));
        assertEquals("978", text("ReadingType", "currency"));
    }

    private String text(String parent, String child) {
        Element first = (Element) feed.getElementsByTagNameNS(GreenButton.ESPI, parent).item(0);
        return first.getElementsByTagNameNS(GreenButton.ESPI, child).item(0).getTextContent();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Meter meter() {
        return new Meter(new MeterNumber(3), new MeterCode("HOUSE-1"), "Mühle <7>",
                MeterKind.HOUSE, Direction.CONSUMPTION, new AccountNumber(7), 10_000,
                Optional.empty(), false, List.of(), false);
    }

    private static MeterHour hour(Hour hour, long wattHours) {
        Coins due = Coins.ofMicrocoins(wattHours * 1_000);
        return new MeterHour(hour, new EnergyPrice(1_000), new HourTotals(Energy.ZERO,
                Energy.ofWattHours(wattHours), Coins.ZERO, Coins.ZERO, due, Coins.ZERO, Coins.ZERO,
                due, 1), Register.ofWattHours(0), new HourLine(new MeterNumber(3),
                Direction.CONSUMPTION, Register.ofWattHours(wattHours),
                Energy.ofWattHours(wattHours), due, due, Coins.ZERO, Coins.ZERO));
    }
}
