package gridborne.stack;

import gridborne.stack.machine.Progress;

/** The terminal: the one class that prints. */
final class Console implements Progress {

    @Override
    public void say(String line) {
        System.out.println(line);
    }
}
