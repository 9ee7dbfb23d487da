package gridborne.portal.rest.bulk;

/** How the lines of a body are read. */
@FunctionalInterface
interface LineFormat {

    /** Throws with the reason where a line is no reading. */
    LineBody read(String line);
}
