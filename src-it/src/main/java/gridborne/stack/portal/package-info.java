/**
 * The portal on this machine: Payara Micro as a process of its own with the WAR, and a client for
 * its REST interface that the demo world and the tests share.
 *
 * <p>The server runs as a child and not inside our JVM: its embedded form needs opened JDK modules
 * and mixes our class path with the application's. Its directory is made anew at every start,
 * because a kept one deploys the application of the last time. Readiness is asked of the
 * application: Payara calls itself ready with a deployment that failed.
 */
package gridborne.stack.portal;
