package gridborne.it.pages;

/**
 * A page as somebody sees it.
 *
 * @param name what its pictures are called
 * @param source the page's file below webapp
 * @param role who looks, by what they may; nothing for those who are not signed in
 */
public record Screen(String name, String source, String role, String url) {

    static Screen forAll(String page, String url) {
        return new Screen(page, inner(page), "", url);
    }

    static Screen of(String page, String role, String url) {
        return new Screen(page, inner(page), role, url);
    }

    private static String inner(String page) {
        return "WEB-INF/pages/" + page + ".xhtml";
    }

    /** What the page answers. */
    public int status() {
        return source.contains("/errors/") ? 404 : 200;
    }

    @Override
    public String toString() {
        return name;
    }
}
