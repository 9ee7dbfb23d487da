package gridborne.portal.desk;

import gridborne.agreement.AgreementKind;
import gridborne.energy.Hour;
import gridborne.portal.boundary.Agree;
import gridborne.portal.boundary.AgreementResult;
import gridborne.portal.boundary.AgreementSettings;
import gridborne.portal.view.AgreementRefusalWords;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.agreements.Document;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;

/**
 * The desk's forms about agreements: a proposal with its document, the rule. Plain forms,
 * so that a file of any kind is taken without a script. A refusal is told on the page they came
 * from.
 */
@WebServlet("/desk/agreement-forms")
@MultipartConfig(maxFileSize = Document.MOST_BYTES, maxRequestSize = Document.MOST_BYTES + 65_536)
public class ProposalForms extends DeskForm {

    private static final long serialVersionUID = 1L;
    private static final String TOUR = "/desk/tour.xhtml";
    private static final String LIST = "/desk/agreements.xhtml";

    @Inject
    private transient Agree agree;

    @Inject
    private transient AgreementSettings settings;

    @Inject
    private transient AgreementsDesk desk;

    @Inject
    private transient Words words;

    @Override
    Optional<String> take(HttpServletRequest request) throws ServletException, IOException {
        try {
            return Optional.of(switch (text(request, "form")) {
                case "rule" -> rule(request);
                default -> propose(request);
            });
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new Unaccepted(Sentence.of("refusal.form"));
        }
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return isTour(request) ? TOUR : LIST;
    }

    private static boolean isTour(HttpServletRequest request) {
        return text(request, "to").equals("tour");
    }

    private String rule(HttpServletRequest request) {
        settings.require(text(request, "required").equals("true"));
        return isTour(request) ? TOUR : LIST;
    }

    private String propose(HttpServletRequest request) throws ServletException, IOException {
        Document document = document(request);
        AgreementResult result = agree.propose(AgreementKind.valueOf(text(request, "kind")),
                ActorId.parse(text(request, "actor")), ActorId.parse(text(request, "partner")),
                agree.keep(document), hour(request, "from"), hour(request, "until"));
        if (result instanceof AgreementResult.Done done) {
            return isTour(request) ? TOUR + "?actor=" + done.agreement().actor().id()
                    : "/agreements/" + done.agreement().id();
        }
        throw new Unaccepted(AgreementRefusalWords.of(result));
    }

    /** A form that is no form with a file, or has none, is a mistake of whoever sent it. */
    private static Document document(HttpServletRequest request)
            throws ServletException, IOException {
        boolean files = Optional.ofNullable(request.getContentType()).orElse("")
                .startsWith("multipart/form-data");
        Part file = files ? request.getPart("document") : null;
        if (file == null) {
            throw new Unaccepted(Sentence.of("refusal.form"));
        }
        return new Document(Optional.ofNullable(file.getSubmittedFileName()).orElse(""),
                file.getInputStream().readNBytes(Document.MOST_BYTES + 1));
    }

    private Optional<Hour> hour(HttpServletRequest request, String name) {
        return given(request, name).map(typed -> words.readMoment(typed).map(Hour::of)
                .orElseThrow(() -> new Unaccepted(Sentence.of("refusal.form"))));
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.of(text(request, name)).filter(typed -> !typed.isBlank())
                .map(String::strip);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
