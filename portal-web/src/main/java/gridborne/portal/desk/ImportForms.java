package gridborne.portal.desk;

import gridborne.portal.imports.ImportSheet;
import gridborne.portal.imports.Sheet;
import gridborne.portal.view.Sentence;
import gridborne.tenants.imports.ImportId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A sheet arrives and is looked at; or one that was looked at is taken over. */
@WebServlet("/desk/import-forms")
@MultipartConfig(maxFileSize = Sheet.MOST_BYTES + 1L, maxRequestSize = Sheet.MOST_BYTES + 65_536L)
public class ImportForms extends DeskForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/import.xhtml";

    @Inject
    private transient ImportSheet imports;

    @Inject
    private transient ImportDesk desk;

    @Override
    Optional<String> take(HttpServletRequest request) throws ServletException, IOException {
        Optional<ImportId> id = files(request) ? uploaded(request) : wanted(request);
        return Optional.of(HERE + "?id=" + id.orElseThrow(() -> new Unaccepted(
                Sentence.of(files(request) ? "import.noFile" : "import.gone"))));
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return HERE;
    }

    /** Asked twice, it is on its way all the same. */
    private Optional<ImportId> wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("take")).flatMap(ImportId::parse)
                .filter(id -> imports.want(id) || imports.kept(id).isPresent());
    }

    private Optional<ImportId> uploaded(HttpServletRequest request)
            throws ServletException, IOException {
        try {
            Part file = request.getPart("file");
            return file == null || file.getSize() == 0 ? Optional.empty()
                    : Optional.of(imports.keep(new Sheet(bytes(file))));
        } catch (IllegalStateException tooLarge) {
            return Optional.of(imports.keep(new Sheet(new byte[Sheet.MOST_BYTES + 1])));
        }
    }

    private static byte[] bytes(Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(Sheet.MOST_BYTES + 1);
        }
    }

    private static boolean files(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("")
                .startsWith("multipart/form-data");
    }
}
