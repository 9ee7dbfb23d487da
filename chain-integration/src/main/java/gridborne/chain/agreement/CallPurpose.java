package gridborne.chain.agreement;

/** What a contract of agreements can be told. */
enum CallPurpose {
    RECOGNISE,
    CONCLUDE,
    REVOKE
}
