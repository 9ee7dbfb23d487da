package gridborne.portal.imports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;

/** A report, as it is kept. */
final class ReportText {

    private ReportText() {
    }

    static String of(SheetReport report) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        report.findings().forEach(finding -> findings.add(Json.createObjectBuilder()
                .add("line", finding.line()).add("column", finding.column())
                .add("why", finding.why())
                .add("values", Json.createArrayBuilder(finding.values()))));
        return Json.createObjectBuilder().add("kind", report.kind().name())
                .add("rows", report.rows()).add("added", report.added())
                .add("changed", report.changed()).add("changes", changes(report))
                .add("found", report.found()).add("findings", findings).build().toString();
    }

    private static JsonArrayBuilder changes(SheetReport report) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        report.changes().forEach(change -> changes.add(Json.createObjectBuilder()
                .add("line", change.line()).add("column", change.column())
                .add("before", change.before()).add("after", change.after())));
        return changes;
    }

    static SheetReport read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject report = reader.readObject();
            return new SheetReport(SheetKind.valueOf(report.getString("kind")),
                    report.getInt("rows"), report.getInt("added"), report.getInt("changed"),
                    report.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                            .map(ReportText::change).toList(), report.getJsonArray("findings")
                    .getValuesAs(JsonObject.class).stream().map(ReportText::finding).toList(),
                    report.getInt("found"));
        }
    }

    private static CellChange change(JsonObject change) {
        return new CellChange(change.getInt("line"), change.getString("column"),
                change.getString("before"), change.getString("after"));
    }

    private static Finding finding(JsonObject finding) {
        return new Finding(finding.getInt("line"), finding.getString("column"),
                finding.getString("why"), finding.getJsonArray("values")
                .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }
}
