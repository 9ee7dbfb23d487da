package gridborne.portal.document;

import java.util.List;
import java.util.stream.Collectors;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A QR code as dark rectangles, measured in its modules. A quarter of it may be dirty or torn: it
 * hangs in the rain.
 */
final class QrSquares {

    /** The light border without which readers do not find it. */
    static final int QUIET = 4;

    private final List<Rectangle> dark;
    private final int modules;

    private QrSquares(List<Rectangle> dark, int modules) {
        this.dark = dark;
        this.modules = modules;
    }

    static QrSquares of(String content) {
        QrCode code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.Q);
        code.setModuleWidth(1);
        code.setContent(content);
        return new QrSquares(List.copyOf(code.getRectangles()), code.getWidth());
    }

    List<Rectangle> dark() {
        return dark;
    }

    /** Its width, with the border on both sides. */
    int width() {
        return modules + 2 * QUIET;
    }

    /** The data of a path; the border is around it. */
    String path() {
        return dark.stream().map(square -> "M" + ((int) square.x + QUIET) + " "
                + ((int) square.y + QUIET) + "h" + (int) square.width + "v"
                + (int) square.height + "h-" + (int) square.width + "z")
                .collect(Collectors.joining());
    }
}
