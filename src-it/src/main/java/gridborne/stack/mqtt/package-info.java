/**
 * An MQTT broker on this machine, for meters and gateways that speak MQTT: HiveMQ's community
 * edition, in the process of the stack, on the loopback address only and open to everybody there.
 *
 * <p>Retained messages and sessions are kept in a directory and survive a restart.
 */
package gridborne.stack.mqtt;
