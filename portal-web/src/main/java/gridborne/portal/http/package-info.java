/**
 * What every answer has in common: whose host it is (S10.1), the security headers, how long it may
 * be kept. Filters only; their order is in {@code web.xml}.
 */
package gridborne.portal.http;
