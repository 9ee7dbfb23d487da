package gridborne.payment.auto;

/** A card as its owner recognises it. */
public record SavedCard(String brand, String lastFour) {

    @Override
    public String toString() {
        return brand + " ••••" + lastFour;
    }
}
