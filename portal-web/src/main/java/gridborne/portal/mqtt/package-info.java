/**
 * Meters and gateways by MQTT (S4, S6.2, ADR 0014): readings come in on
 * {@code <tenant>/meters/<code>/register}, decisions go out on {@code …/relay}, retained, and what
 * came of a reading on {@code …/answer}.
 *
 * <p>A reading takes the way of one by REST, through the same boundary, with the same refusals; it
 * is acknowledged once what came of it is committed. Without {@code gridborne.mqtt.url} nothing of
 * this begins. Out of scope: who may read and write which topic, which is the broker's.
 */
package gridborne.portal.mqtt;
