/**
 * What all pages have in common: a visit, a reply, the frame around the main part. Plain HTML that
 * needs no JavaScript, with labels, headings and announced errors.
 */
package gridborne.stack.stripe.pages;
