package gridborne.tenants.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A person to be. The login is a name or a mail address, kept in small letters. */
public record NewPerson(String login, String name, Password password, Set<Role> roles) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._+@-]{0,99}");
    private static final int MAX_NAME = 100;

    public NewPerson {
        login = normalized(login);
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("'" + login + "' is no login. Use up to 100 letters,"
                    + " digits and . _ + - @, such as carlos or carlos@example.org.");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("A name has 1 to " + MAX_NAME + " characters.");
        }
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A person has at least one role.");
        }
    }

    public static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= MAX_NAME;
    }

    /** Whether somebody could sign in with this. */
    public static boolean isLogin(String typed) {
        return LOGIN.matcher(normalized(typed)).matches();
    }

    /** The login as it is kept, however it was typed. */
    public static String normalized(String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
