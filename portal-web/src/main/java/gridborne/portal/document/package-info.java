/**
 * Documents as PDF (ADR 0017): what a page says, to be kept or printed. Laid out when asked for and
 * stored nowhere. Title and language are set and the letters are embedded, so that a file reads the
 * same everywhere and aloud. Out of scope: what documents are about.
 */
package gridborne.portal.document;
