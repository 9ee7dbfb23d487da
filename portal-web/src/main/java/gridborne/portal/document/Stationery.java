package gridborne.portal.document;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A utility's paper: its name in its colour, beside its logo. */
public record Stationery(String utility, Colour accent, Optional<Logo> logo) {

    /** Ours, in print as on the pages by day. */
    public static final Colour OURS = Colour.parse("#0F5C5C");
    static final int LOGO_WIDTH = 120;
    static final int LOGO_HEIGHT = 36;
    private static final int NAME = 12;
    private static final int LINE = 2;
    private static final int GAP = 8;
    private static final int[] LOGO_AND_NAME = {1, 3};

    /** At the top of each first page. */
    void head(Document document) {
        Optional<Image> picture = picture();
        PdfPTable head = new PdfPTable(picture.isPresent() ? 2 : 1);
        head.setWidthPercentage(100);
        picture.ifPresent(image -> {
            head.setWidths(LOGO_AND_NAME);
            head.addCell(underlined(new PdfPCell(image, false), Element.ALIGN_LEFT));
        });
        Font name = Letters.bold(NAME);
        name.setColor(colour());
        head.addCell(underlined(new PdfPCell(new Phrase(Letters.printable(utility), name)),
                picture.isPresent() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
        head.setSpacingAfter(GAP);
        document.add(head);
    }

    private PdfPCell underlined(PdfPCell cell, int alignment) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidthBottom(LINE);
        cell.setBorderColorBottom(colour());
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setPadding(0);
        cell.setPaddingBottom(GAP);
        return cell;
    }

    Color colour() {
        return new Color(accent.red(), accent.green(), accent.blue());
    }

    /** As large as it may be; a picture beside its name says nothing more to who hears it. */
    Optional<Image> picture() {
        return logo.map(kept -> {
            try {
                Image image = Image.getInstance(kept.png());
                image.scaleToFit(LOGO_WIDTH, LOGO_HEIGHT);
                image.setAlt("");
                return image;
            } catch (BadElementException | IOException drawnByUs) {
                throw new UncheckedIOException(new IOException(drawnByUs));
            }
        });
    }
}
