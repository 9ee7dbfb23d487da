package gridborne.portal.document;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Inter, as on the pages; a document embeds those letters of it that it uses. */
final class Letters {

    private static final BaseFont REGULAR = font("inter-regular.ttf");
    private static final BaseFont BOLD = font("inter-bold.ttf");

    private Letters() {
    }

    static Font regular(int size) {
        return new Font(REGULAR, size);
    }

    static Font bold(int size) {
        return new Font(BOLD, size);
    }

    /** Blanks that some languages write into amounts are not in the font. */
    static String printable(String text) {
        return text.replace('\u202f', '\u00a0');
    }

    private static BaseFont font(String name) {
        try (InputStream file = Letters.class.getResourceAsStream(name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true,
                    file.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException noFont) {
            throw new IllegalStateException(noFont);
        }
    }
}
