package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.mail.Letters;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paid, on a page, in a file and by letter: the same everywhere (S7.1, S3.1). */
@OnTheStack
class AReceiptIT {

    private static final Pattern VALUE = Pattern.compile("<dd>(.*?)</dd>", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(textBlock = """
            EUR, 0.25,  2.00,  €2.00,     €0.25,     8.000000
            JPY, 30,    500,   ¥500,      ¥30,       16.666666
            KWD, 0.100, 1.250, KWD1.250,  KWD0.100,  12.500000""")
    void saysTheSameOnThePageInTheFileAndByLetter(String currency, String price, String amount,
            String shownAmount, String shownPrice, String shownCoins, LocalStack stack)
            throws IOException {
        PayingUtility utility = PayingUtility.of(stack, currency, price);
        String address = "guest." + UUID.randomUUID().toString().substring(0, 8)
                + "@example.org";
        Placed order = Placed.of(utility.guest.post("/api/v1/orders", utility.wish(amount)
                .add("meter", "LAMP-1").add("email", address)));
        Pages pages = Pages.of(utility);
        String receipt = "/orders/" + order.id() + "/receipt";
        assertEquals(404, pages.get(receipt).statusCode());
        assertEquals(404, pages.get(receipt + ".pdf").statusCode());

        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        JsonObject told = utility.awaitState(order, "reconnected");

        assertTrue(pages.text("/orders/" + order.id()).contains(receipt), "no way to " + receipt);
        String page = pages.text(receipt);
        assertTrue(page.contains("lang=\"en\""), page);
        List<String> values = values(page);
        assertEquals(order.id(), values.get(0));
        assertEquals(shownAmount, values.get(2));
        assertEquals(shownCoins, values.get(3));
        assertEquals(shownPrice, values.get(4));
        assertEquals("LAMP-1 (LAMP-1)", values.get(5));
        assertEquals(told.getJsonArray("steps").getJsonObject(2).getString("transaction"),
                values.get(6));
        assertEquals("Test of money", values.get(7));
        assertSaysAll(pages.get(receipt + ".pdf"), values);
        JsonObject letter = new Letters(stack.access().mailUrl().orElseThrow())
                .await("Receipt", address);
        String said = letter.getString("text").replace('\u00a0', ' ');
        assertTrue(said.contains(shownAmount), said);
        assertTrue(said.contains(utility.url() + "/orders/" + order.id() + "/receipt"), said);
    }

    private static void assertSaysAll(HttpResponse<byte[]> file, List<String> values)
            throws IOException {
        assertEquals(200, file.statusCode());
        assertEquals("application/pdf", file.headers().firstValue("Content-Type").orElse(""));
        PdfReader reader = new PdfReader(file.body());
        String text = new PdfTextExtractor(reader).getTextFromPage(1)
                .replace('\u00a0', ' ').replaceAll("\\s+", "");
        values.forEach(value -> assertTrue(text.contains(value.replaceAll("\\s+", "")),
                value + " is not in " + text));
        assertEquals("Receipt · Test of money", reader.getInfo().get("Title"));
        assertEquals("en", reader.getCatalog().get(PdfName.LANG).toString());
        assertTrue(new String(file.body(), StandardCharsets.ISO_8859_1).contains("/FontFile2"));
        assertEquals(1, reader.getNumberOfPages());
    }

    /** As somebody reads them. */
    private static List<String> values(String page) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(page);
        while (value.find()) {
            values.add(value.group(1).replaceAll("<[^>]*>", "").replace("&nbsp;", " ")
                    .replace('\u00a0', ' ').strip());
        }
        return values;
    }
}
