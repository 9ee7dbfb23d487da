/**
 * Sheets of people and meters: how a CSV is read, what its columns mean, and what stands against
 * each cell, by line and column. All of a sheet is taken over, or nothing.
 *
 * <p>A finding names a sentence of the message bundles and its values; who shows it puts it in the
 * reader's language. Memory is bounded by the size of a sheet and by the keys that have to differ;
 * rows are read and written by the hundred.
 */
package gridborne.portal.imports;
