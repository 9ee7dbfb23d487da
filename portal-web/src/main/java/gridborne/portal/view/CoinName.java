package gridborne.portal.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a utility calls its coins. The texts say "coin" and "coins"; where the utility says
 * something else, the word is replaced in each text before its values are put in, so a person's own
 * words are never touched.
 */
public record CoinName(String value) {

    public static final CoinName USUAL = new CoinName("coin");
    private static final Pattern COIN = Pattern.compile("\\b[Cc]oins?\\b");

    /** A text of the bundles with this name in it. */
    String in(String pattern) {
        return value.equalsIgnoreCase(USUAL.value) ? pattern
                : COIN.matcher(pattern).replaceAll(Matcher.quoteReplacement(literal()));
    }

    /** As MessageFormat reads it: braces and apostrophes are its own. */
    private String literal() {
        return value.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
