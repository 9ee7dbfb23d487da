package gridborne.portal.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet as people save it, and what is said against its cells: the line, the column, why. */
class ASheetTest {

    private static final String HEADER =
            "code,name,kind,direction,owner,connection_power_w,register_wh";
    private static final String ROW = "HOUSE-7,Elm Street 7,HOUSE,CONSUMPTION,dora,5000,123400";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void isReadWithTheSeparatorOfItsHeader(String separator) {
        String sheet = (HEADER + "\r\n" + ROW + "\r\n").replace(",", separator);

        assertEquals(List.of(), findings(sheet));
        assertEquals("HOUSE-7", meters(sheet).get(0).code().value());
    }

    @Test
    void mayBeginWithTheMarkOfUtf8() {
        assertEquals(List.of(), findings("\ufeff" + HEADER + "\n" + ROW));
    }

    @Test
    void hasSeparatorsQuotesAndLineEndsInsideOfQuotes() {
        String sheet = HEADER + "\n" + ROW.replace("Elm Street 7", "\"Elm; \"\"Street\"\",\n7\"")
                + "\n" + ROW.replace("HOUSE-7", "not/a/code");

        assertEquals("Elm; \"Street\",\n7", meters(sheet).get(0).unowned().name());
        assertEquals(List.of("4 code noCode [not/a/code]"), findings(sheet));
    }

    @Test
    void namesTheLineFromWhichItIsNotUtf8() {
        byte[] latin = (HEADER + "\n" + ROW + "\n" + ROW.replace("Elm", "Ä")).getBytes(ISO_8859_1);

        assertEquals("3  notUtf8 []", text(new Sheet(latin).unreadable().orElseThrow()));
    }

    @Test
    void isNoSpreadsheetAndNoUtf16() {
        assertEquals("spreadsheet", new Sheet("PK\u0003\u0004".getBytes(ISO_8859_1)).unreadable()
                .orElseThrow().why());
        assertEquals("utf16", new Sheet(new byte[] {(byte) 0xFF, (byte) 0xFE, 'c', 0})
                .unreadable().orElseThrow().why());
    }

    @Test
    void isNotLongerThanItsBound() {
        assertEquals("tooLarge", new Sheet(new byte[Sheet.MOST_BYTES + 1]).unreadable()
                .orElseThrow().why());
    }

    @Test
    void saysEverythingAgainstARow() {
        String sheet = HEADER + ",map_x,map_y\n"
                + "LAMP 1,,lantern,up,no one,1.000,-5,1001,\n\n" + ROW + ",1,2";

        assertEquals(List.of("2 code noCode [LAMP 1]", "2 name empty []",
                "2 kind noKind [lantern]", "2 direction noDirection [up]",
                "2 owner noLogin [no one]", "2 connection_power_w noWatts [1.000]",
                "2 register_wh noRegister [-5]", "2 map_x noPlace [1001]", "2 map_y empty []"),
                findings(sheet));
        assertEquals(4, meters(sheet).get(0).line());
    }

    @Test
    void takesKindsAndCodesInAnyCase() {
        MeterCells lamp = meters(HEADER + "\nlamp-1,Lamp,street light,consumption,0,60,0").get(0);

        assertEquals("LAMP-1 STREET_LIGHT account 0", lamp.code() + " " + lamp.unowned().kind()
                + " " + lamp.owner());
    }

    @Test
    void saysWhichColumnsAreMissingUnknownOrThereTwice() {
        List<String> findings = new Table(sheet("code,code,colour\n")).findings().stream()
                .map(finding -> finding.column() + " " + finding.why()).toList();

        assertEquals(List.of("code columnTwice", "colour unknownColumn", "name missingColumn",
                "kind missingColumn", "direction missingColumn", "owner missingColumn",
                "connection_power_w missingColumn", "register_wh missingColumn"), findings);
    }

    @Test
    void saysWhenARowHasAnotherWidth() {
        assertEquals(List.of("2  width [8, 7]"), findings(HEADER + "\n" + ROW + ",\n"));
    }

    @Test
    void saysWhereAQuoteWasLeftOpen() {
        String sheet = HEADER + "\n" + ROW + "\n" + ROW.replace("Elm", "\"Elm");

        Finding finding = assertThrows(SheetReader.Broken.class,
                () -> findings(sheet)).finding();

        assertEquals("3  openQuote []", text(finding));
    }

    @Test
    void readsPeopleWithSeveralRoles() {
        Table table = new Table(sheet("login;name;roles;invite\n"
                + "Dora@Example.org;Dora;resident PRODUCER;yes\n"
                + "emil;Emil;KING;perhaps\nfritz;Fritz;OPERATOR;no\nerna;Erna;RESIDENT;yes\n"));

        PersonCells dora = PersonCells.of(table.next().orElseThrow()).orElseThrow();
        assertEquals("dora@example.org 2 true", dora.login() + " " + dora.roles().size() + " "
                + dora.invite());
        assertEquals(List.of("3 roles noRoles [KING]", "3 invite noYesOrNo [perhaps]"),
                found(table));
        assertEquals(List.of("4 roles noRoles [OPERATOR]"), found(table));
        assertEquals(List.of("5 login noMail [erna]"), found(table));
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void hasATemplateThatFits(SheetKind kind) {
        StringWriter out = new StringWriter();
        ExportSheet.template(kind, new PrintWriter(out));

        Table table = new Table(sheet(out.toString()));

        assertEquals(kind, table.kind());
        assertEquals(List.of(), table.findings());
        assertEquals(2, Stream.generate(table::next).takeWhile(Optional::isPresent)
                .map(Optional::get).filter(cells -> (kind == SheetKind.METERS
                        ? MeterCells.of(cells) : PersonCells.of(cells)).isPresent()).count());
    }

    /** Whatever is found has words in both languages that name its values. */
    @ParameterizedTest
    @ValueSource(strings = {"tooLarge", "utf16", "notUtf8", "spreadsheet", "nothing", "noRows",
        "tooManyRows", "openQuote", "afterQuote", "longCell", "unknownColumn", "missingColumn",
        "columnTwice", "width", "empty", "twice", "noCode", "codeTaken", "longName", "noKind",
        "noDirection", "noLogin", "noSuchOwner", "noCoins", "noWatts", "noRegister", "noPlace",
        "noRoles", "noYesOrNo", "noMail", "loginTaken"})
    void hasWordsForEachFinding(String why) {
        Pattern value = Pattern.compile("\\{\\d}");
        List<String> texts = Stream.of("", "_de").map(language -> ResourceBundle
                .getBundle("gridborne.portal.messages" + language)
                .getString("import.why." + why)).toList();

        assertTrue(texts.stream().allMatch(text -> text.matches("(?s).*[.?]")), texts.toString());
        assertEquals(value.matcher(texts.get(0)).results().count(),
                value.matcher(texts.get(1)).results().count(), texts.toString());
    }

    private static List<String> found(Table table) {
        Cells cells = table.next().orElseThrow();
        PersonCells.of(cells);
        return cells.findings().stream().map(ASheetTest::text).toList();
    }

    private static List<String> findings(String sheet) {
        Table table = new Table(sheet(sheet));
        List<Finding> findings = new ArrayList<>(table.findings());
        for (Optional<Cells> next = table.next(); next.isPresent(); next = table.next()) {
            Cells cells = next.get();
            if (cells.findings().isEmpty()) {
                MeterCells.of(cells);
            }
            findings.addAll(cells.findings());
        }
        return findings.stream().map(ASheetTest::text).toList();
    }

    private static List<MeterCells> meters(String sheet) {
        Table table = new Table(sheet(sheet));
        return Stream.generate(table::next).takeWhile(Optional::isPresent)
                .flatMap(cells -> MeterCells.of(cells.get()).stream()).toList();
    }

    private static String text(Finding finding) {
        return finding.line() + " " + finding.column() + " " + finding.why() + " "
                + finding.values();
    }

    private static Sheet sheet(String text) {
        return new Sheet(text.getBytes(UTF_8));
    }
}
