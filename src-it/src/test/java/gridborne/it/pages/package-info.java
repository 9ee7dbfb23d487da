/**
 * The pages as people meet them: with a browser, with a keyboard alone, on a narrow phone, without
 * a script, in both languages. Each class makes itself a utility of its own. Out of scope: the
 * numbers of the worked example ({@code gridborne.stack.journey}).
 */
package gridborne.it.pages;
