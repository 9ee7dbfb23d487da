package gridborne.portal.export;

import gridborne.energy.Period;
import gridborne.grid.Direction;
import gridborne.grid.MeterHour;
import gridborne.money.CoinPrice;
import gridborne.tenants.meters.Meter;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A meter's hours as a Green Button file: an Atom feed of the resources of NAESB REQ.21 (ESPI), in
 * the order of its schema. Energy is in Wh, cost in hundred-thousandths of the currency.
 */
public final class GreenButton {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ESPI = "http://naesb.org/espi";
    private static final int COST_DECIMALS = 5;
    private static final long HOUR_SECONDS = 3600;

    private final XMLStreamWriter xml;
    private final String base;
    private final String updated;

    private GreenButton(XMLStreamWriter xml, String base, Instant updated) {
        this.xml = xml;
        this.base = base;
        this.updated = updated.toString();
    }

    /** @param site the utility's address: names of resources are made from it, and stay the same */
    public static void write(OutputStream out, String site, Meter meter, Period period,
                             List<MeterHour> hours, CoinPrice price, Instant updated)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        String base = site + "/home/meters/" + meter.code() + "/espi";
        new GreenButton(xml, base, updated).feed(meter, period, hours, price);
        xml.close();
    }

    private void feed(Meter meter, Period period, List<MeterHour> hours, CoinPrice price)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        head("", "Green Button: " + meter.name());
        entry("/UsagePoint/1", meter.name(), List.of("/UsagePoint/1/MeterReading"));
        usagePoint();
        end();
        entry("/UsagePoint/1/MeterReading/1", meter.code().value(), List.of("/ReadingType/1",
                "/UsagePoint/1/MeterReading/1/IntervalBlock"));
        xml.writeEmptyElement("MeterReading");
        xml.writeDefaultNamespace(ESPI);
        end();
        entry("/ReadingType/1", "Wh in an hour", List.of());
        readingType(meter, price);
        end();
        if (!hours.isEmpty()) {
            entry("/UsagePoint/1/MeterReading/1/IntervalBlock/" + period.firstHour().number(),
                    period.length() + " " + period.first(), List.of());
            intervalBlock(hours, price);
            end();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void usagePoint() throws XMLStreamException {
        open("UsagePoint");
        xml.writeStartElement("ServiceCategory");
        value("kind", 0);
        xml.writeEndElement();
        value("status", 1);
        xml.writeEndElement();
    }

    private void readingType(Meter meter, CoinPrice price) throws XMLStreamException {
        open("ReadingType");
        value("accumulationBehaviour", 4);
        value("commodity", 1);
        value("currency", price.perCoin().currency().getNumericCode());
        value("dataQualifier", 12);
        value("flowDirection", meter.direction() == Direction.PRODUCTION ? 19 : 1);
        value("intervalLength", HOUR_SECONDS);
        value("kind", 12);
        value("phase", 769);
        value("powerOfTenMultiplier", 0);
        value("timeAttribute", 0);
        value("uom", 72);
        xml.writeEndElement();
    }

    private void intervalBlock(List<MeterHour> hours, CoinPrice price) throws XMLStreamException {
        Instant first = hours.get(0).hour().start();
        Instant last = hours.get(hours.size() - 1).hour().end();
        open("IntervalBlock");
        time("interval", last.getEpochSecond() - first.getEpochSecond(), first);
        for (MeterHour hour : hours) {
            xml.writeStartElement("IntervalReading");
            value("cost", cost(hour, price));
            time("timePeriod", HOUR_SECONDS, hour.hour().start());
            value("value", hour.line().energy().wattHours());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Rounded down, like every amount shown of coins. */
    private static long cost(MeterHour hour, CoinPrice price) {
        return new BigDecimal(BigInteger.valueOf(hour.coins().microcoins())
                .multiply(BigInteger.valueOf(price.perCoin().minorUnits())),
                price.perCoin().currency().getDefaultFractionDigits() + 6)
                .movePointRight(COST_DECIMALS).longValue();
    }

    private void time(String name, long seconds, Instant start) throws XMLStreamException {
        xml.writeStartElement(name);
        value("duration", seconds);
        value("start", start.getEpochSecond());
        xml.writeEndElement();
    }

    private void open(String resource) throws XMLStreamException {
        xml.writeStartElement(resource);
        xml.writeDefaultNamespace(ESPI);
    }

    private void entry(String path, String title, List<String> related)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        head(path, title);
        for (String other : related) {
            link("related", other);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "application/xml");
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void head(String path, String title) throws XMLStreamException {
        text("id", "urn:uuid:" + UUID.nameUUIDFromBytes((base + path)
                .getBytes(StandardCharsets.UTF_8)));
        text("title", title);
        text("updated", updated);
        link("self", path);
    }

    private void link(String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", base + path);
    }

    private void value(String name, long number) throws XMLStreamException {
        text(name, Long.toString(number));
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
