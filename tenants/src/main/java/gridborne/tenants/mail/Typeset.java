package gridborne.tenants.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** A letter with its head and foot, as plain text and as HTML. Both say the same. */
record Typeset(Letter letter, Letterhead head) {

    private static final String BUNDLE = "gridborne.tenants.mail.frame";
    private static final Control NO_DETOUR = Control.getNoFallbackControl(
            Control.FORMAT_PROPERTIES);

    String text() {
        String link = letter.link().map(to -> to.label() + ":\n" + to.address() + "\n\n")
                .orElse("");
        return String.join("\n\n", letter.paragraphs()) + "\n\n" + link + "-- \n"
                + String.join("\n", foot()) + "\n";
    }

    String html() {
        String body = letter.paragraphs().stream()
                .map(paragraph -> "<p>" + lines(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
        String link = letter.link().map(to -> "\n<p><a style=\"font-weight: bold" + head.colour()
                + "\" href=\"" + escaped(to.address().toString()) + "\">"
                + escaped(to.label()) + "</a></p>").orElse("");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; line-height: 1.5; max-width: 38em">
                %s<h1 style="font-size: 1.2em%s">%s</h1>
                %s%s
                <hr>
                <p style="font-size: 0.85em">%s</p>
                </body></html>
                """.formatted(words().getString("language"), escaped(letter.subject()),
                head.picture(), head.colour(), escaped(letter.subject()), body, link,
                foot().stream().map(Typeset::escaped).collect(Collectors.joining("<br>")));
    }

    private List<String> foot() {
        return List.of(head.utility(), head.site().toString(), new MessageFormat(
                words().getString("foot.why"), letter.locale()).format(
                new Object[] {head.utility()}));
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(BUNDLE, letter.locale(), NO_DETOUR);
    }

    private static String lines(String paragraph) {
        return paragraph.lines().map(Typeset::escaped).collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
