package gridborne.portal.document;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import gridborne.portal.view.Poster;
import gridborne.portal.view.Words;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import uk.org.okapibarcode.graphics.Rectangle;

/** A poster to print on A4 and to hang beside a meter. */
public final class PosterPdf {

    private static final int MARGIN = 48;
    private static final int BAND = 92;
    private static final int CODE = 320;
    private static final int UTILITY = 24;
    private static final int NAME = 40;
    private static final int TEXT = 20;
    private static final int LINK = 22;
    private static final int PLATE = 8;

    private final Words words;
    private final Stationery paper;

    public PosterPdf(Words words, Stationery paper) {
        this.words = words;
        this.paper = paper;
    }

    public byte[] of(Poster poster) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN - UTILITY, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(poster.name() + " · " + poster.utility());
        document.addAuthor(poster.utility());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
        band(writer.getDirectContentUnder(), Color.decode(poster.colour()));
        paper.picture().ifPresent(logo -> logo(writer.getDirectContent(), logo));
        document.add(heading(poster.utility()));
        document.add(line(poster.name(), Letters.bold(NAME), Color.decode(Poster.INK), BAND / 2));
        document.add(line(poster.call(), Letters.regular(TEXT), Color.decode(Poster.INK), TEXT));
        document.add(code(writer, poster.address()));
        document.add(line(poster.instruction(), Letters.regular(TEXT),
                Color.decode(Poster.INK), TEXT));
        document.add(line(poster.typed(), Letters.bold(LINK), Color.decode(poster.colour()),
                TEXT));
        document.close();
        return file.toByteArray();
    }

    /**
     * Beside the logo, and as large as the rest of the band has room for: PDF measures in fractions
     * of a point.
     */
    private Paragraph heading(String utility) {
        float beside = paper.picture().map(logo -> logo.getScaledWidth() + 4 * PLATE - MARGIN)
                .filter(width -> width > 0).orElse(0f);
        float room = PageSize.A4.getWidth() - 2 * MARGIN - beside;
        Font font = Letters.bold(UTILITY);
        font.setSize(Math.min(UTILITY, UTILITY * room
                / font.getBaseFont().getWidthPoint(Letters.printable(utility), UTILITY)));
        Paragraph line = line(utility, font, Color.WHITE, 0);
        line.setLeading(UTILITY * 1.25f);
        line.setIndentationLeft(beside);
        return line;
    }

    private static void band(PdfContentByte under, Color colour) {
        under.setColorFill(colour);
        under.rectangle(0, PageSize.A4.getHeight() - BAND, PageSize.A4.getWidth(), BAND);
        under.fill();
    }

    /**
     * On a plate of paper: it may be of any colour, and is seen on the band all the same. Its
     * middle may be half a point.
     */
    private static void logo(PdfContentByte over, Image logo) {
        float middle = PageSize.A4.getHeight() - BAND / 2f;
        over.setColorFill(Color.WHITE);
        over.roundRectangle(PLATE, middle - logo.getScaledHeight() / 2 - PLATE,
                logo.getScaledWidth() + 2 * PLATE, logo.getScaledHeight() + 2 * PLATE, PLATE);
        over.fill();
        logo.setAbsolutePosition(2 * PLATE, middle - logo.getScaledHeight() / 2);
        over.addImage(logo);
    }

    private static Paragraph line(String text, Font font, Color colour, int before) {
        font.setColor(colour);
        Paragraph line = new Paragraph(Letters.printable(text), font);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setLeading(font.getSize() * 1.25f);
        line.setSpacingBefore(before);
        return line;
    }

    /** Drawn as rectangles: sharp in any size. PDF measures in fractions of a point. */
    private static Image code(PdfWriter writer, String address) {
        QrSquares code = QrSquares.of(address);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(CODE, CODE);
        float module = (float) CODE / code.width();
        drawing.setColorFill(Color.decode(Poster.INK));
        for (Rectangle square : code.dark()) {
            drawing.rectangle(module * (float) (square.x + QrSquares.QUIET),
                    CODE - module * (float) (square.y + square.height + QrSquares.QUIET),
                    module * (float) square.width, module * (float) square.height);
        }
        drawing.fill();
        try {
            Image image = Image.getInstance(drawing);
            image.setAlignment(Element.ALIGN_CENTER);
            image.setAlt(address);
            return image;
        } catch (BadElementException noImage) {
            throw new IllegalStateException(noImage);
        }
    }
}
