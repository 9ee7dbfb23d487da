package gridborne.agreement;

/** Chance, so that two parties can agree on the same terms again. */
public record AgreementNonce(String hex) {

    public AgreementNonce {
        ThirtyTwoBytes.require(hex, "The nonce of an agreement");
    }

    public static AgreementNonce of(byte[] random) {
        return new AgreementNonce(ThirtyTwoBytes.hex(random));
    }

    public byte[] bytes() {
        return ThirtyTwoBytes.bytes(hex);
    }
}
