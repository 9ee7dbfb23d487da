package gridborne.agreement;

/** An agreement's name: the digest that its parties sign. No two agreements have the same. */
public record AgreementId(String hex) {

    public AgreementId {
        ThirtyTwoBytes.require(hex, "The name of an agreement");
    }

    public static AgreementId of(byte[] digest) {
        return new AgreementId(ThirtyTwoBytes.hex(digest));
    }

    public byte[] bytes() {
        return ThirtyTwoBytes.bytes(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
