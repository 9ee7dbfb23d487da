package gridborne.portal.document;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import gridborne.portal.view.ReceiptView;
import gridborne.portal.view.Words;
import java.io.ByteArrayOutputStream;

/** A receipt on one page, with the lines of its page on the screen. */
public final class ReceiptPdf {

    private static final int MARGIN = 56;
    private static final int TITLE = 20;
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    private static final int CELL_PADDING = 6;
    private static final int[] COLUMNS = {2, 5};

    private final Words words;
    private final Stationery paper;

    public ReceiptPdf(Words words, Stationery paper) {
        this.words = words;
        this.paper = paper;
    }

    public byte[] of(ReceiptView receipt) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        String title = words.say("receipt.title") + " · " + receipt.utility();
        document.addTitle(title);
        document.addAuthor(receipt.utility());
        document.addSubject(receipt.number());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
        paper.head(document);
        document.add(new Paragraph(words.say("receipt.title"), Letters.bold(TITLE)));
        document.add(table(receipt));
        document.add(new Paragraph(words.say("receipt.explanation"), Letters.regular(SMALL)));
        document.close();
        return file.toByteArray();
    }

    private static PdfPTable table(ReceiptView receipt) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.setWidths(COLUMNS);
        table.setSpacingBefore(TITLE);
        table.setSpacingAfter(TITLE);
        for (ReceiptView.Line line : receipt.lines()) {
            table.addCell(cell(new Phrase(line.label(), Letters.bold(TEXT))));
            table.addCell(cell(new Phrase(Letters.printable(line.value()),
                    Letters.regular(TEXT))));
        }
        return table;
    }

    private static PdfPCell cell(Phrase text) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setPadding(CELL_PADDING);
        return cell;
    }
}
