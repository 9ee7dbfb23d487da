package gridborne.reconciliation;

/**
 * Something that does not agree.
 *
 * @param subject an order, or Stripe's name of what it is about
 * @param found the values that differ
 */
public record Difference(DifferenceKind kind, String subject, String found) {
}
