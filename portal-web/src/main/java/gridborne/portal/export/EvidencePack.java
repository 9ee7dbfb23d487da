package gridborne.portal.export;

import gridborne.payment.Order;
import gridborne.payment.OrderStep;
import gridborne.payment.Reversal;
import gridborne.portal.boundary.DisputeEvidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The evidence of a dispute as a ZIP file of small texts, for a bank's clerk to read. */
public record EvidencePack(String name, byte[] bytes) {

    public static final String MEDIA_TYPE = "application/zip";

    public static EvidencePack of(DisputeEvidence evidence) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.txt", summary(evidence));
        files.put("steps.csv", steps(evidence));
        files.put("money-and-coins-back.csv", movements(evidence));
        files.put("use-of-the-meter.csv", use(evidence));
        return new EvidencePack("dispute-" + evidence.dispute().reversal().id() + ".zip",
                zip(files));
    }

    private static String summary(DisputeEvidence evidence) {
        Order order = evidence.order().order();
        Reversal dispute = evidence.dispute().reversal();
        long used = evidence.used().stream()
                .mapToLong(hour -> hour.line().energy().wattHours()).sum();
        long lit = evidence.used().stream().filter(DisputeEvidence.Used::isLit).count();
        return lines(
                "Dispute " + dispute.id() + " of " + dispute.withdrawn() + ", reason given: "
                        + dispute.reason().orElse("none"),
                "Answer by: " + dispute.answerBy().map(Object::toString).orElse("-"),
                "",
                "Order " + order.id() + " of " + order.createdAt() + " (UTC)",
                "Paid: " + order.amount() + " at " + order.stageAt() + " (UTC), payment "
                        + dispute.paymentIntent(),
                "Delivered: " + order.coins() + ", at " + order.price().perCoin() + " each",
                "Delivered to: " + evidence.order().meter().map(meter -> "meter " + meter.code()
                        + " (number " + meter.number() + " on the chain)")
                        .orElse("the payer's account"),
                "In the first week the meter has used " + used + " Wh in "
                        + evidence.used().size() + " hours and was lit in " + lit + " of them, see"
                        + " use-of-the-meter.csv.",
                "",
                "Delivery is immediate: coins are electricity paid in advance. Every step is a"
                        + " transaction on a public record that the utility cannot change, see"
                        + " steps.csv. This file names nobody.");
    }

    private static String steps(DisputeEvidence evidence) {
        return table("step,at,transaction", evidence.order().progress().steps().stream()
                .map(EvidencePack::step));
    }

    private static String step(OrderStep step) {
        return step.name() + "," + step.at() + ","
                + step.transaction().map(Object::toString).orElse("");
    }

    private static String movements(DisputeEvidence evidence) {
        return table("what,id,amount,at", Stream.concat(
                evidence.moneyBack().reversals().stream().map(reversal -> reversal.kind() + ","
                        + reversal.id() + "," + reversal.gone() + "," + reversal.openedAt()),
                evidence.moneyBack().moved().stream().map(moved -> moved.kind() + ",operation "
                        + moved.operation().sequence() + "," + moved.coins() + ","
                        + moved.operation().appendedAt())));
    }

    private static String use(DisputeEvidence evidence) {
        return table("hour_start,register_wh,energy_wh,lit,paid_coins,balance_coins,transactions",
                evidence.used().stream().map(used -> used.hour().hour().start() + ","
                        + used.line().register().wattHours() + ","
                        + used.line().energy().wattHours() + "," + used.isLit() + ","
                        + used.line().paid().decimal() + "," + used.line().balance().decimal()
                        + "," + used.hour().transactions().stream().map(Object::toString)
                                .collect(Collectors.joining(" "))));
    }

    private static String table(String head, Stream<String> rows) {
        return lines(Stream.concat(Stream.of(head), rows).toArray(String[]::new));
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException memoryHasNoDisk) {
            throw new UncheckedIOException(memoryHasNoDisk);
        }
        return bytes.toByteArray();
    }
}
