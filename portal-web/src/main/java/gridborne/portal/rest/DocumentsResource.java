package gridborne.portal.rest;

import gridborne.agreement.DocumentHash;
import gridborne.portal.boundary.Agree;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.agreements.Document;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The documents of agreements: kept encrypted, and checked against the chain (S8.4). */
@AtUtility
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Path("v1/documents")
public class DocumentsResource {

    @Inject
    private Agree agree;

    @Inject
    private ReadAgreements agreements;

    /** The same file again is the same document, so it needs no key to be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Call(does = "Keeps a file of up to 10 MB, encrypted; answers its SHA-256.", by = "ADMIN",
            answers = DocumentAnswer.class, status = 201,
            takes = MediaType.APPLICATION_OCTET_STREAM)
    public Response keep(@QueryParam("name") @DefaultValue("agreement") String name,
                         InputStream body) throws IOException {
        byte[] content = body.readNBytes(Document.MOST_BYTES + 1);
        if (content.length == 0 || content.length > Document.MOST_BYTES) {
            throw ProblemException.malformed("A document has 1 to " + Document.MOST_BYTES
                    + " bytes (10 MB).");
        }
        return Response.status(201).entity(new DocumentAnswer(
                agree.keep(new Document(name, content)).hex())).build();
    }

    @GET
    @Path("{hash}/agreements")
    @Call(does = "What the chain knows of a document, by its SHA-256: the agreements concluded over"
            + " it, at most 100. Asked at the chain itself.", answers = ConcludedAnswer.class,
            asList = true)
    public List<ConcludedAnswer> about(@PathParam("hash") String hash) {
        String digits = hash.toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw ProblemException.malformed("A SHA-256 has 64 hexadecimal digits, as sha256sum"
                    + " prints them.");
        }
        return agreements.about(new DocumentHash(digits)).stream().map(ConcludedAnswer::of)
                .toList();
    }
}
