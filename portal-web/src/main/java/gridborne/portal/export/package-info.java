/**
 * Files that anybody may take home: the settled hours and their lines as CSV, straight from the
 * projection, with every digit (S9.3). Units are in the column names; amounts of coins have a point
 * and up to six decimals, energy is in Wh, times are UTC.
 *
 * <p>Files are streamed page by page, so that their length costs no memory. Out of scope: people.
 */
package gridborne.portal.export;
