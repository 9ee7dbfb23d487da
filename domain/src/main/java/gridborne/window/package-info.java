/**
 * Power for a meter in some hours only: "the stadium tonight, 20 to 23". Coins lie in an account of
 * the window's own on the chain (I4), pay exactly what the meter is charged in those hours, and go
 * back to whoever gave them (ADR 0030). Out of scope: money; who may have a window.
 */
package gridborne.window;
