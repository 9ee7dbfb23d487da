package gridborne.portal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import gridborne.portal.view.Poster;
import gridborne.portal.view.Words;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a utility hands out looks like the utility. */
class AUtilitysPaperTest {

    private static final Colour PLUM = Colour.parse("#7A1F5C");
    /** 122, 31 and 92 of 255, as PDF writes a colour to fill with. */
    private static final String PLUM_IN_PDF = "0.47843 0.12157 0.36078 rg";

    @Test
    void bearsItsNameInItsColourBesideItsLogo() throws IOException {
        PdfReader file = headed(new Stationery("Stadtwerk Süd", PLUM, Optional.of(logo())));

        assertEquals("Stadtwerk Süd", text(file));
        assertTrue(content(file).contains(PLUM_IN_PDF), content(file));
        assertTrue(hasPicture(file));
    }

    @Test
    void isOursWhereTheUtilityHasChosenNothing() throws IOException {
        PdfReader file = headed(new Stationery("Grid", Stationery.OURS, Optional.empty()));

        assertEquals("Grid", text(file));
        assertFalse(content(file).contains(PLUM_IN_PDF), content(file));
        assertFalse(hasPicture(file));
    }

    @Test
    void isAPosterOfItsColourAndLogoToo() throws IOException {
        Stationery paper = new Stationery("Stadtwerk Süd", PLUM, Optional.of(logo()));
        Poster poster = new Poster("Stadtwerk Süd", PLUM.toString(), "Lamp 7", "Keep it lit",
                "Scan", "http://sued.example/m/LAMP-7", "sued.example/m/LAMP-7", "Lit", true);

        PdfReader file = new PdfReader(new PosterPdf(
                new Words(Locale.ENGLISH, ZoneId.of("UTC")), paper).of(poster));

        assertTrue(text(file).contains("Lamp 7"), text(file));
        assertTrue(content(file).contains(PLUM_IN_PDF), content(file));
        assertTrue(hasPicture(file));
    }

    /** A long name beside a broad logo would run over it, or into a second line. */
    @Test
    void keepsALongNameBesideTheLogoOnItsPoster() throws IOException {
        String name = "Stadtwerke Süderbrarup an der Schlei und Umgebung eG";
        Poster poster = new Poster(name, PLUM.toString(), "Lamp 7", "Keep it lit", "Scan",
                "http://sued.example/m/LAMP-7", "sued.example/m/LAMP-7", "Lit", true);

        PdfReader file = new PdfReader(new PosterPdf(new Words(Locale.ENGLISH, ZoneId.of("UTC")),
                new Stationery(name, PLUM, Optional.of(logo()))).of(poster));

        assertEquals(name, text(file).lines().findFirst().orElseThrow().strip());
    }

    private static PdfReader headed(Stationery paper) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, file);
        document.open();
        paper.head(document);
        document.close();
        return new PdfReader(file.toByteArray());
    }

    private static String text(PdfReader file) throws IOException {
        return new PdfTextExtractor(file).getTextFromPage(1).strip();
    }

    private static String content(PdfReader file) throws IOException {
        return new String(file.getPageContent(1), StandardCharsets.ISO_8859_1);
    }

    /** A picture of pixels; the code of a poster is drawn. */
    private static boolean hasPicture(PdfReader file) {
        PdfDictionary things = file.getPageN(1).getAsDict(PdfName.RESOURCES)
                .getAsDict(PdfName.XOBJECT);
        return things != null && things.getKeys().stream().anyMatch(name -> PdfName.IMAGE.equals(
                things.getAsStream(name).getAsName(PdfName.SUBTYPE)));
    }

    private static Logo logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 28, BufferedImage.TYPE_INT_RGB), "png", png);
        return Logo.of(png.toByteArray());
    }
}
