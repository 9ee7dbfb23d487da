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
import gridborne.money.Coins;
import gridborne.portal.view.ReadPoolReport.Line;
import gridborne.portal.view.ReadPoolReport.Report;
import gridborne.portal.view.Words;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A pool's year for the annual meeting: the four sums, who gave, what was given, every entry. */
public final class PoolReportPdf {

    private static final int MARGIN = 56;
    private static final int TITLE = 20;
    private static final int HEADING = 13;
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    private static final int CELL_PADDING = 5;
    private static final int[] TWO = {5, 2};
    private static final int[] THREE = {3, 5, 2};

    private final Words words;
    private final Stationery paper;

    public PoolReportPdf(Words words, Stationery paper) {
        this.words = words;
        this.paper = paper;
    }

    public byte[] of(Report report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(words.say("pool.report.title", report.pool(),
                Integer.toString(report.year())));
        document.addAuthor(report.utility());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
        paper.head(document);
        document.add(new Paragraph(Letters.printable(words.say("pool.report.title",
                report.pool(), Integer.toString(report.year()))), Letters.bold(TITLE)));
        document.add(sums(report));
        section(document, "pool.report.came", report.came());
        section(document, "pool.report.went", report.went());
        document.add(heading("pool.report.entries"));
        document.add(entries(report));
        document.add(new Paragraph(words.say("pool.report.explanation"), Letters.regular(SMALL)));
        document.close();
        return file.toByteArray();
    }

    private PdfPTable sums(Report report) {
        PdfPTable table = table(TWO);
        row(table, words.say("pool.report.opening"), words.exactCoins(report.opening()));
        row(table, words.say("pool.report.in"), words.exactChange(report.in()));
        row(table, words.say("pool.report.out"), words.exactChange(report.out().negated()));
        row(table, words.say("pool.report.closing"), words.exactCoins(report.closing()));
        return table;
    }

    private void section(Document document, String key, List<Line> lines) {
        document.add(heading(key));
        PdfPTable table = table(TWO);
        lines.forEach(line -> row(table, line.name(), words.exactCoins(line.coins())));
        row(table, words.say("pool.report.together"), words.exactCoins(lines.stream()
                .map(Line::coins).reduce(Coins.ZERO, Coins::plus)));
        document.add(table);
    }

    private PdfPTable entries(Report report) {
        PdfPTable table = table(THREE);
        report.entries().forEach(entry -> {
            table.addCell(cell(entry.day(), Element.ALIGN_LEFT));
            table.addCell(cell(entry.name(), Element.ALIGN_LEFT));
            table.addCell(cell(words.exactChange(entry.change()), Element.ALIGN_RIGHT));
        });
        return table;
    }

    private Paragraph heading(String key) {
        return new Paragraph(words.say(key), Letters.bold(HEADING));
    }

    private static PdfPTable table(int[] columns) {
        PdfPTable table = new PdfPTable(columns.length);
        table.setWidthPercentage(100);
        table.setWidths(columns);
        table.setSpacingBefore(SMALL);
        table.setSpacingAfter(TITLE);
        return table;
    }

    private static void row(PdfPTable table, String label, String value) {
        table.addCell(cell(label, Element.ALIGN_LEFT));
        table.addCell(cell(value, Element.ALIGN_RIGHT));
    }

    private static PdfPCell cell(String text, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(Letters.printable(text), Letters.regular(TEXT)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(CELL_PADDING);
        return cell;
    }
}
