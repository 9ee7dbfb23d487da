/**
 * The utility's desk (ADR 0010): beans of the views under {@code /desk}, written with PrimeFaces,
 * and the door in front of them. A bean keeps what was typed, makes one call for each action, and
 * counts nothing. A new view: its file under {@code webapp/desk} on the template {@code
 * desk.xhtml}, and its place in {@link gridborne.portal.desk.DeskEntry}.
 */
package gridborne.portal.desk;
