package gridborne.agreement;

/** What a party puts its signature under (S8.2). */
public sealed interface Statement permits Agreement, Revocation {
}
