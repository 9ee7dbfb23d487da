package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.portal.document.PosterPdf;
import gridborne.portal.document.PosterSvg;
import gridborne.portal.document.Stationery;
import gridborne.portal.view.Poster;
import gridborne.portal.view.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A poster as a file: what hangs on a wall, or is shown of a link. */
enum PosterFile {
    POSTER_PDF("poster.pdf", "application/pdf"),
    POSTER_SVG("poster.svg", "image/svg+xml;charset=UTF-8"),
    PICTURE_SVG("picture.svg", "image/svg+xml;charset=UTF-8");

    /** In a path, as the last of its parts. */
    static final String NAMES = "poster\\.svg|poster\\.pdf|picture\\.svg";

    private final String file;
    private final String type;

    PosterFile(String file, String type) {
        this.file = file;
        this.type = type;
    }

    static PosterFile named(String file) {
        for (PosterFile one : values()) {
            if (one.file.equals(file)) {
                return one;
            }
        }
        throw new IllegalArgumentException("No poster is called " + file + ".");
    }

    void send(Poster poster, Stationery paper, Words words, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "inline; filename=\""
                + poster.address().substring(poster.address().lastIndexOf('/') + 1) + "-" + file
                + "\"");
        response.getOutputStream().write(switch (this) {
            case POSTER_PDF -> new PosterPdf(words, paper).of(poster);
            case POSTER_SVG -> PosterSvg.of(poster, paper).getBytes(UTF_8);
            case PICTURE_SVG -> PosterSvg.picture(poster).getBytes(UTF_8);
        });
    }
}
