package gridborne.portal.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.tenants.listeners.DueDecision;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gateway is told by webhook, with which signature, where, and how often (S6.2). */
class AWebhookTest {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");

    /** The values of this test are those of docs/adr/0014: whoever writes a receiver has them. */
    @Test
    void isSignedWithEachSecretInUse() {
        byte[] body = "{\"decision\":17}".getBytes(UTF_8);

        assertEquals("t=1795194000"
                + ",v1=98e007a09b8b3070474e3818919e6952deb5218eeacd369d423ad10cf5464058"
                + ",v1=629474c3e9bc75f9a6fb21588f54fc925302d2e3e9d9068b18e5a9bd2557f4a2",
                WebhookSignature.header(List.of("gbs_old", "gbs_new"), AT, body));
    }

    @Test
    void saysWhatWasDecided() {
        RelayMessage message = RelayMessage.of("commons", new DueDecision(17,
                new MeterCode("HOUSE-7"), false, CutOffRule.USED_UP, "Why.",
                Coins.parse("-0.5"), AT));

        assertEquals("{\"tenant\":\"commons\",\"decision\":17,\"meter\":\"HOUSE-7\","
                + "\"connected\":false,\"rule\":\"USED_UP\",\"reason\":\"Why.\","
                + "\"balance\":\"-0.5\",\"at\":\"2026-11-20T17:00:00Z\"}",
                new String(message.json(), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.0", "198.18.0.1", "224.0.0.1", "255.255.255.255", "192.0.0.8", "::1",
        "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
        "2002:a00:1::1", "2001::1"})
    void doesNotGoToAPrivateAddress(String address) throws UnknownHostException {
        assertFalse(PublicAddress.is(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "93.184.216.34", "100.128.0.1", "2606:2800:220:1::1",
        "2a00:1450::1"})
    void goesToThePublicInternet(String address) throws UnknownHostException {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway", "ftp://9.9.9.9/", "http://9.9.9.9/",
        "https://127.0.0.1/", "https://[::1]/", "https://10.0.0.1/x",
        "https://user:word@9.9.9.9/", "https://9.9.9.9/#x",
        "https:///x", "https://169.254.169.254/latest/meta-data", "https:// 9.9.9.9/",
        "file:///etc/passwd"})
    void isNotTakenForSuchAnAddress(String address) {
        assertTrue(new WebhookAddresses(false).objection(address).isPresent(), address);
    }

    @Test
    void isTakenForAnAddressOfTheInternetAndInADemoOfThisMachine() {
        assertEquals(Optional.empty(), new WebhookAddresses(false).objection("https://9.9.9.9/x"));
        assertEquals(Optional.empty(),
                new WebhookAddresses(true).objection("http://127.0.0.1:9999/x"));
        assertTrue(new WebhookAddresses(true).objection("http://10.0.0.1/x").isPresent());
        assertTrue(new WebhookAddresses(true).objection("http://9.9.9.9/x").isPresent());
    }

    @Test
    void isToldAgainAfterLongerAndLongerPausesAndNotForEver() {
        assertEquals(Optional.of(Duration.ofSeconds(1)), BackOff.after(1));
        assertEquals(Optional.of(Duration.ofSeconds(256)), BackOff.after(9));
        assertEquals(Optional.of(Duration.ofMinutes(5)), BackOff.after(10));
        assertEquals(Optional.of(Duration.ofMinutes(5)), BackOff.after(39));
        assertEquals(Optional.empty(), BackOff.after(40));
    }
}
