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
import gridborne.grid.PartUse;
import gridborne.portal.view.MeterDetail;
import gridborne.portal.view.Words;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;

/** What a meter used in a period, part by part: the table of its page on the screen. */
public final class UseStatementPdf {

    private static final int MARGIN = 56;
    private static final int TITLE = 20;
    private static final int TEXT = 10;
    private static final int CELL_PADDING = 5;
    private static final int[] COLUMNS = {5, 2, 2, 2, 2};

    private final Words words;
    private final Stationery paper;

    public UseStatementPdf(Words words, Stationery paper) {
        this.words = words;
        this.paper = paper;
    }

    public byte[] of(MeterDetail detail) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(words.say("detail.statement") + " · " + detail.meter().name());
        document.addAuthor(paper.utility());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
        paper.head(document);
        add(document, words.say("detail.statement"), true, TITLE);
        add(document, detail.meter().name() + " (" + detail.meter().code() + ")", true, TEXT);
        add(document, words.periods().period(detail.period()) + ", " + detail.period().zone(),
                false, TEXT);
        document.add(table(detail));
        add(document, words.say("detail.statement.text"), false, TEXT);
        document.close();
        return file.toByteArray();
    }

    private static void add(Document document, String text, boolean bold, int size) {
        document.add(new Paragraph(Letters.printable(text),
                bold ? Letters.bold(size) : Letters.regular(size)));
    }

    private PdfPTable table(MeterDetail detail) {
        PdfPTable table = new PdfPTable(COLUMNS.length);
        table.setWidthPercentage(100);
        table.setWidths(COLUMNS);
        table.setSpacingBefore(TITLE);
        table.setSpacingAfter(TITLE);
        table.setHeaderRows(1);
        row(table, true, Stream.of("when", "energy", "local", "coins", "money")
                .map(column -> words.say("detail." + column)).toList());
        for (PartUse use : detail.chart().rows()) {
            row(table, false, use.isOpen() ? List.of(when(detail, use), "–", "", "", "")
                    : use.isGap() ? List.of(when(detail, use), words.say("use.missing"), "", "", "")
                    : List.of(when(detail, use), words.energy(use.energy()),
                            words.energy(use.local()), words.coins(use.coins()),
                            words.money(detail.worth(use))));
        }
        row(table, true, List.of(words.say("detail.total"), words.energy(detail.chart().energy()),
                words.energy(detail.chart().local()), words.coins(detail.chart().coins()),
                words.money(detail.total())));
        return table;
    }

    private String when(MeterDetail detail, PartUse use) {
        return words.periods().part(use.part(), detail.period().length());
    }

    private static void row(PdfPTable table, boolean bold, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            PdfPCell cell = new PdfPCell(new Phrase(Letters.printable(cells.get(i)),
                    bold ? Letters.bold(TEXT) : Letters.regular(TEXT)));
            cell.setBorder(Rectangle.BOTTOM);
            cell.setPadding(CELL_PADDING);
            cell.setHorizontalAlignment(i == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            table.addCell(cell);
        }
    }
}
