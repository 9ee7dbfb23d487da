package gridborne.portal.page;

import gridborne.agreement.AgreementRecord;
import gridborne.agreement.DocumentHash;
import gridborne.portal.boundary.AgreementSettings;
import gridborne.portal.boundary.ReadAgreements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the chain knows of a document (S8.4). The file stays in the browser; its hash comes. */
@Named
@RequestScoped
public class CheckDocumentPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReadAgreements agreements;

    @Inject
    private AgreementSettings settings;

    private List<AgreementRecord> found;

    /** As it was pasted; sha256sum prints a name behind it. */
    public String getHash() {
        return Optional.ofNullable(request.getParameter("hash")).orElse("").strip()
                .toLowerCase(Locale.ROOT).replaceFirst("^0x", "").split("\\s", 2)[0];
    }

    public boolean isAsked() {
        return !getHash().isEmpty();
    }

    public boolean isUnderstood() {
        return getHash().matches("[0-9a-f]{64}");
    }

    public List<AgreementRecord> getFound() {
        if (found == null) {
            found = isUnderstood() ? agreements.about(new DocumentHash(getHash())) : List.of();
        }
        return found;
    }

    public boolean isRequired() {
        return settings.required();
    }
}
