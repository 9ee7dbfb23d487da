/**
 * Tests that run inside the portal: Arquillian deploys the real WAR with the test class on another
 * Payara Micro, which works on the stack's own database and chain. One deployment is one server, so
 * there are few.
 */
package gridborne.stack.container;
