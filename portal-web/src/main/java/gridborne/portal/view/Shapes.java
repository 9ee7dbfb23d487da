package gridborne.portal.view;

import java.util.Optional;

/**
 * The many small shapes of a picture, written as SVG at once: a component for each of them, with an
 * expression for each of its numbers, would take longer than all the rest of a page.
 */
final class Shapes {

    private final StringBuilder svg = new StringBuilder();

    /**
     * @param title said when pointed at
     * @param attributes names and values in turns
     */
    Shapes rect(Optional<String> title, String... attributes) {
        svg.append("<rect");
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]))
                    .append('"');
        }
        svg.append('>');
        title.ifPresent(text -> svg.append("<title>").append(escaped(text)).append("</title>"));
        svg.append("</rect>");
        return this;
    }

    /** For a view, which is not to escape it once more. */
    String svg() {
        return svg.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
