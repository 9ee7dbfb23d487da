/**
 * How the portal comes up: migrations first, then everything else.
 *
 * <p>Configuration that the platform wants in files is in {@code WEB-INF/web.xml} and
 * {@code META-INF/persistence.xml}; defaults are in
 * {@code META-INF/microprofile-config.properties}.
 */
package gridborne.portal.wiring;
