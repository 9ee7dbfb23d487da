package gridborne.stack.demo;

import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;

/** The demo asks for nothing that a portal in order would refuse. */
final class Expect {

    private Expect() {}

    static Reply success(String what, Reply reply) {
        if (!reply.isSuccess()) {
            throw new Refusal("The portal refused " + what + " (" + reply.status() + "): "
                    + reply.body());
        }
        return reply;
    }
}
