package gridborne.stack.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What axe-core finds wrong on a page. */
public final class Accessibility {

    private static final String RUN = """
            async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
                'wcag22aa']})).violations
                .map(found => found.id + ': ' + found.nodes.map(node => node.target).join(', '))
                .join('\\n')""";

    private Accessibility() {}

    /** One line for each rule that is broken; empty when none is. */
    public static String violations(Page page) {
        Browser.settle(page);
        try {
            // Evaluated, not added as a script: the page's own policy stays as it is.
            page.evaluate(Files.readString(NodePackages.path("axe-core/axe.min.js")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return (String) page.evaluate(RUN);
    }
}
