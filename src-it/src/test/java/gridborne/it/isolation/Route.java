package gridborne.it.isolation;

/**
 * One way to ask the portal something.
 *
 * @param path with names in braces for what differs, such as {@code /api/v1/orders/{id}}
 */
record Route(String method, String path) implements Comparable<Route> {

    boolean isRest() {
        return path.startsWith("/api/");
    }

    /** A call that changes something, if it is done. */
    boolean changes() {
        return isRest() && !method.equals("GET");
    }

    boolean namesSomething() {
        return path.contains("{");
    }

    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
