package gridborne.tenants.mail;

import gridborne.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a failure means. A server's answer begins with a number: 5 is no, about this letter; 4 and
 * everything that is no answer means later. A 5 while signing in is about us: the letter waits.
 */
final class MailFailure {

    private static final Pattern NO = Pattern.compile("^\\s*5\\d\\d[ -]");
    private static final int LONGEST_REASON = 300;

    private MailFailure() {
    }

    static SendResult of(MessagingException failed, MailAddress to) {
        List<Throwable> causes = causes(failed);
        String reason = reason(causes, to);
        boolean aboutTheLetter = causes.stream().anyMatch(SendFailedException.class::isInstance);
        boolean no = causes.stream().map(MailFailure::words).map(NO::matcher)
                .anyMatch(Matcher::find);
        if (aboutTheLetter && no) {
            return new SendResult.Refused(reason);
        }
        boolean silent = causes.stream().anyMatch(cause -> cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SocketTimeoutException);
        return new SendResult.Later(reason, silent || !aboutTheLetter);
    }

    private static List<Throwable> causes(MessagingException failed) {
        List<Throwable> causes = new ArrayList<>();
        Throwable next = failed;
        while (next != null && !causes.contains(next)) {
            causes.add(next);
            next = next instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException() : next.getCause();
        }
        return causes;
    }

    /** Servers may write it in capitals. */
    private static Pattern address(MailAddress to) {
        return Pattern.compile(Pattern.quote(to.value()), Pattern.CASE_INSENSITIVE);
    }

    /** Said by a server, it may name the recipient, whom nobody needs to know any more. */
    private static String reason(List<Throwable> causes, MailAddress to) {
        String all = address(to).matcher(Letter.oneLine(causes.stream().map(MailFailure::words)
                .distinct().collect(Collectors.joining(" | ")))).replaceAll("(the address)");
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON) + "…";
    }

    private static String words(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
}
