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
                .add("rows", report.rows()).add("found", report.found())
                .add("findings", findings).build().toString();
    }

    static SheetReport read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject report = reader.readObject();
            return new SheetReport(SheetKind.valueOf(report.getString("kind")),
                    report.getInt("rows"), report.getJsonArray("findings")
                    .getValuesAs(JsonObject.class).stream().map(ReportText::finding).toList(),
                    report.getInt("found"));
        }
    }

    private static Finding finding(JsonObject finding) {
        return new Finding(finding.getInt("line"), finding.getString("column"),
                finding.getString("why"), finding.getJsonArray("values")
                .getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }
}
