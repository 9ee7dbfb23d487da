package gridborne.stack.stripe.pages;

/** The frame of all pages, and texts that cannot break out of it. */
public final class Html {

    private Html() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** A whole page around its main part. */
    public static String page(String title, String main) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s · Stripe sandbox</title>
                <link rel="stylesheet" href="/_pages/style.css">
                </head>
                <body>
                <header><p><strong>Stripe sandbox</strong> · test mode, no real money</p></header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), escape(title), main);
    }

    /** A paragraph that is read out at once. */
    public static String alert(String text) {
        return text.isEmpty() ? "" : "<p role=\"alert\" class=\"alert\">" + escape(text)
                + "</p>\n";
    }

    public static String link(String address, String text) {
        return "<p><a href=\"" + escape(address) + "\">" + escape(text) + "</a></p>\n";
    }

    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }
}
