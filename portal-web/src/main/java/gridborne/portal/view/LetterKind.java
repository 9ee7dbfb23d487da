package gridborne.portal.view;

import java.util.Arrays;

/** What a letter is about, as the first word of its cause tells. */
public enum LetterKind {
    RECEIPT("receipt"),
    TIME_LEFT("time left"),
    AUTO_TOP_UP("auto-top-up"),
    JOINING("joining"),
    ALREADY_HERE("alreadyHere"),
    NEW_PASSWORD("newPassword"),
    INVITATION("invitation"),
    NEW_ADDRESS("newAddress"),
    ADDRESS_CHANGED("addressChanged"),
    PASSWORD_CHANGED("passwordChanged"),
    ERASED("erased"),
    POOL_INVITATION("pool invitation"),
    POOL_DUES("pool dues"),
    TEST("test"),
    OTHER("");

    private final String cause;

    LetterKind(String cause) {
        this.cause = cause;
    }

    static LetterKind of(String cause) {
        return Arrays.stream(values()).filter(kind -> cause.startsWith(kind.cause + ":"))
                .findFirst().orElse(OTHER);
    }
}
