package gridborne.chain.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.Revocation;
import gridborne.agreement.Statement;
import gridborne.agreement.Term;
import gridborne.agreement.TypedData;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.web3j.crypto.Hash;

/** A statement for one contract, as typed data. The contract computes the very same digest. */
record TypedStatement(Struct domain, Struct message) {

    private static final byte[] PREFIX = {0x19, 0x01};
    private static final String WITHOUT_END = "-";
    private static final ObjectMapper JSON = new ObjectMapper();

    static TypedData of(Statement statement, ContractAddress contract) {
        TypedStatement typed = new TypedStatement(domainOf(contract), messageOf(statement));
        return new TypedData(statement, contract, AgreementId.of(typed.digest()), typed.json(),
                typed.message.fields().stream()
                        .map(field -> new TypedData.Word(field.name(), field.text())).toList());
    }

    private static Struct domainOf(ContractAddress contract) {
        return new Struct("EIP712Domain", List.of(
                Field.text("name", "Gridborne Agreements"),
                Field.text("version", "1"),
                Field.number("chainId", contract.chainId()),
                Field.address("verifyingContract", PartyAddress.parse(contract.address()))));
    }

    private static Struct messageOf(Statement statement) {
        return statement instanceof Agreement agreement ? messageOf(agreement)
                : messageOf((Revocation) statement);
    }

    private static Struct messageOf(Agreement agreement) {
        Term term = agreement.term();
        return new Struct("Agreement", List.of(
                Field.text("kind", agreement.kind().name()),
                Field.address("actor", agreement.actor()),
                Field.address("partner", agreement.partner()),
                Field.bytes("document", agreement.document().bytes()),
                hour("fromHour", term.from()),
                Field.hour("untilHour", term.until(),
                        term.isWithoutEnd() ? WITHOUT_END : term.until().start().toString()),
                Field.bytes("nonce", agreement.nonce().bytes())));
    }

    private static Struct messageOf(Revocation revocation) {
        return new Struct("Revocation", List.of(
                Field.bytes("agreement", revocation.agreement().bytes()),
                hour("fromHour", revocation.from())));
    }

    private static Field hour(String name, Hour hour) {
        return Field.hour(name, hour, hour.start().toString());
    }

    private byte[] digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PREFIX);
        bytes.writeBytes(domain.hash());
        bytes.writeBytes(message.hash());
        return Hash.sha3(bytes.toByteArray());
    }

    private String json() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode types = root.putObject("types");
        describe(domain, types.putArray(domain.name()));
        describe(message, types.putArray(message.name()));
        root.put("primaryType", message.name());
        fill(domain, root.putObject("domain"));
        fill(message, root.putObject("message"));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts and numbers is JSON.", impossible);
        }
    }

    private static void describe(Struct struct, ArrayNode types) {
        struct.fields().forEach(field -> types.addObject().put("name", field.name())
                .put("type", field.type()));
    }

    private static void fill(Struct struct, ObjectNode values) {
        struct.fields().forEach(field -> values.putPOJO(field.name(), field.json()));
    }
}
