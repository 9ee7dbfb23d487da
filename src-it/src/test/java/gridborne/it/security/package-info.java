/**
 * Sign-in, sessions, tokens and requests from other sites, seen from outside (S10.1, S10.4).
 */
package gridborne.it.security;
