package gridborne.portal.push;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Addresses of the internet, as against those of this machine and of the networks it is in. */
final class PublicAddress {

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()
                || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return address instanceof Inet4Address ? isPublic4(first, second)
                : isPublic6(first, second);
    }

    /** Not: this network, shared with a provider (100.64/10), 192.0/16 but 192/8, benchmarks. */
    private static boolean isPublic4(int first, int second) {
        return first != 0 && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Global unicast (2000::/3), without 6to4 and Teredo, which may wrap any old address. */
    private static boolean isPublic6(int first, int second) {
        boolean global = (first & 0xe0) == 0x20;
        boolean wraps = first == 0x20 && (second == 0x02 || second == 0x01);
        return global && !wraps;
    }
}
