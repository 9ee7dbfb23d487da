/**
 * Who gets what: every route of the portal, found where the portal itself declares it, asked by
 * everybody, at home and as a stranger (T16, S10.3, S10.4). The table beside this package says what
 * each is answered; a new route has no row there and fails until somebody has thought about it.
 */
package gridborne.it.isolation;
