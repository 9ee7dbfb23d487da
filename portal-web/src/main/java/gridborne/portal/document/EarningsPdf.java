package gridborne.portal.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import gridborne.portal.view.EarningsStatement;
import gridborne.portal.view.EarningsStatement.Month;
import gridborne.portal.view.Words;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A producer's year on one page, a line for each month and one for all. */
public final class EarningsPdf {

    private static final int MARGIN = 48;
    private static final int TITLE = 20;
    private static final int TEXT = 10;
    private static final int SMALL = 9;
    private static final int CELL_PADDING = 5;
    private static final int[] COLUMNS = {4, 3, 4, 4, 4};

    private final Words words;
    private final Stationery paper;

    public EarningsPdf(Words words, Stationery paper) {
        this.words = words;
        this.paper = paper;
    }

    public byte[] of(EarningsStatement statement) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        String title = words.say("statement.title", Integer.toString(statement.year()));
        document.addTitle(title);
        document.addAuthor(statement.utility());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
        paper.head(document);
        document.add(new Paragraph(title, Letters.bold(TITLE)));
        document.add(new Paragraph(Letters.printable(statement.producer()),
                Letters.regular(TEXT)));
        document.add(table(statement));
        document.add(new Paragraph(words.say("statement.explanation"), Letters.regular(SMALL)));
        document.close();
        return file.toByteArray();
    }

    private PdfPTable table(EarningsStatement statement) {
        PdfPTable table = new PdfPTable(COLUMNS.length);
        table.setWidthPercentage(100);
        table.setWidths(COLUMNS);
        table.setSpacingBefore(TITLE);
        table.setSpacingAfter(TITLE);
        List.of("month", "energy", "coins", "cashedOut", "money").forEach(column ->
                table.addCell(cell(words.say("statement." + column), true)));
        statement.months().forEach(month -> row(table, words.month(month.month()), month, false));
        row(table, words.say("statement.total"), statement.total(), true);
        return table;
    }

    private void row(PdfPTable table, String label, Month month, boolean bold) {
        table.addCell(cell(label, bold));
        table.addCell(cell(words.energy(month.energy()), bold));
        table.addCell(cell(words.exactCoins(month.coins()), bold));
        table.addCell(cell(words.exactCoins(month.cashedOut()), bold));
        table.addCell(cell(words.money(month.money()), bold));
    }

    private static PdfPCell cell(String text, boolean bold) {
        PdfPCell cell = new PdfPCell(new Phrase(Letters.printable(text),
                bold ? Letters.bold(TEXT) : Letters.regular(TEXT)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        cell.setPadding(CELL_PADDING);
        return cell;
    }
}
