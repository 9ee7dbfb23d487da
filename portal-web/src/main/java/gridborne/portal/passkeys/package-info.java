/**
 * Passkeys (S10.4): what a device is asked, and whether its answer holds, by WebAuthn. The library
 * for that is seen here alone. A passkey belongs to one host, the utility's; keys that a device can
 * find by itself, and that make it see who is there, are wanted; its model is of no interest. Out
 * of scope: whose a passkey is, which the tenants' module keeps, and what signing in opens.
 */
package gridborne.portal.passkeys;
