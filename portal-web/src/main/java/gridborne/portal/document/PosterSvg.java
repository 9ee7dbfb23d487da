package gridborne.portal.document;

import gridborne.portal.view.Poster;
import gridborne.tenants.look.Logo;
import java.util.Base64;
import java.util.List;

/** A poster, A4 and to any size; and the picture that a shared link shows. */
public final class PosterSvg {

    private static final int NAME_LETTERS = 18;
    private static final int NAME_LINES = 3;
    private static final String FONT = "font-family=\"Inter, Helvetica, Arial, sans-serif\"";

    private PosterSvg() {
    }

    public static String of(Poster poster, Stationery paper) {
        QrSquares code = QrSquares.of(poster.address());
        StringBuilder lines = new StringBuilder();
        int y = 62;
        for (String line : Lines.of(poster.name(), NAME_LETTERS, NAME_LINES)) {
            lines.append(text(105, y, 17, "bold", Poster.INK, line));
            y += 19;
        }
        return head("0 0 210 297", "width=\"210mm\" height=\"297mm\" ", poster.call())
                + "<rect width=\"210\" height=\"297\" fill=\"" + Poster.PAPER + "\"/>"
                + "<rect width=\"210\" height=\"34\" fill=\"" + poster.colour() + "\"/>"
                + text(105, 22, Math.min(9, fitting(poster.utility())), "bold", Poster.PAPER,
                        poster.utility())
                + paper.logo().map(PosterSvg::logo).orElse("") + lines
                + text(105, y, 9, "normal", Poster.INK, poster.call())
                + "<svg x=\"45\" y=\"120\" width=\"120\" height=\"120\" viewBox=\"0 0 "
                + code.width() + " " + code.width() + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"" + Poster.INK + "\" d=\"" + code.path() + "\"/></svg>"
                + text(105, 254, 8, "normal", Poster.INK, poster.instruction())
                + text(105, 274, fitting(poster.typed()), "bold", poster.colour(),
                        poster.typed()) + "</svg>";
    }

    /** Below the band: it may be of any colour. */
    private static String logo(Logo logo) {
        return "<image x=\"75\" y=\"37\" width=\"60\" height=\"10\" href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(logo.png()) + "\"/>";
    }

    /** 1200 × 630, as messengers show it. */
    public static String picture(Poster poster) {
        List<String> name = Lines.of(poster.name(), 26, 2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.size(); i++) {
            text.append(text(600, 360 + 76 * i, 68, "bold", Poster.INK, name.get(i)));
        }
        return head("0 0 1200 630", "", poster.standing())
                + "<rect width=\"1200\" height=\"630\" fill=\"" + Poster.PAPER + "\"/>"
                + "<rect width=\"1200\" height=\"90\" fill=\"" + poster.colour() + "\"/>"
                + text(600, 60, 40, "bold", Poster.PAPER, poster.utility())
                + lamp(poster.lit()) + text
                + text(600, 550, 44, "normal", Poster.INK, poster.standing()) + "</svg>";
    }

    /** Hollow and struck through where it is dark: not by colour alone. */
    private static String lamp(boolean lit) {
        return lit ? "<circle cx=\"600\" cy=\"200\" r=\"80\" fill=\"#F2BC3A\" opacity=\".45\"/>"
                + "<circle cx=\"600\" cy=\"200\" r=\"44\" fill=\"#E0A100\"/>"
                : "<circle cx=\"600\" cy=\"200\" r=\"44\" fill=\"none\" stroke=\"#A3301F\""
                + " stroke-width=\"8\"/><path d=\"M545 255L655 145\" stroke=\"#A3301F\""
                + " stroke-width=\"8\" stroke-linecap=\"round\"/>";
    }

    private static String head(String box, String size, String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + "viewBox=\"" + box
                + "\" role=\"img\"><title>" + Lines.escaped(title) + "</title>";
    }

    private static String text(int x, int y, int size, String weight, String colour,
                               String text) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" font-weight=\""
                + weight + "\" fill=\"" + colour + "\" text-anchor=\"middle\" " + FONT + ">"
                + Lines.escaped(text) + "</text>";
    }

    /** As large as a long address can be and still be on the paper. */
    private static int fitting(String text) {
        return Math.max(5, Math.min(10, 300 / text.length()));
    }
}
