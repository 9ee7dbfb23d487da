package gridborne.tenants.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.mail.MailAddress;
import gridborne.tenants.mail.SendResult.Later;
import gridborne.tenants.mail.SendResult.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** What a mail server's no, or its silence, means for a letter. */
class AFailedDeliveryTest {

    private static final MailAddress ROSA = new MailAddress("rosa@example.org");

    @Test
    void isForGoodWhereTheServerWillNeverTakeTheLetter() {
        SendResult result = MailFailure.of(new SendFailedException("Invalid Addresses",
                new SendFailedException("550 5.1.1 <rosa@example.org>: nobody here\n")), ROSA);

        Refused refused = assertInstanceOf(Refused.class, result);
        assertTrue(refused.reason().contains("550 5.1.1 <(the address)>: nobody here"));
        assertFalse(refused.reason().contains("rosa"));
    }

    @Test
    void isForLaterWhereTheServerSaysSo() {
        assertEquals(new Later("451 4.7.1 Greylisted", false), MailFailure.of(
                new SendFailedException("451 4.7.1 Greylisted"), ROSA));
    }

    @Test
    void isForLaterWhereOurPasswordIsWrong() {
        SendResult result = MailFailure.of(new AuthenticationFailedException(
                "535 5.7.8 Authentication credentials invalid"), ROSA);

        assertTrue(assertInstanceOf(Later.class, result).serverSilent());
    }

    @Test
    void isForLaterWhereNobodyAnswers() {
        SendResult result = MailFailure.of(new MessagingException("Couldn't connect to host",
                new ConnectException("Connection refused")), ROSA);

        Later later = assertInstanceOf(Later.class, result);
        assertTrue(later.serverSilent());
        assertEquals("Couldn't connect to host | Connection refused", later.reason());
    }
}
