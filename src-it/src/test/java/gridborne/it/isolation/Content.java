package gridborne.it.isolation;

/** What is sent along: as the table says, or JSON to the interface and a form to a page. */
record Content(String written) {

    private static final String TYPED = "application/";

    String type(Route route) {
        if (written.startsWith(TYPED)) {
            return written.split(" ", 2)[0];
        }
        return route.isRest() ? "application/json" : "application/x-www-form-urlencoded";
    }

    String text() {
        return written.startsWith(TYPED) ? written.split(" ", 2)[1] : written;
    }
}
