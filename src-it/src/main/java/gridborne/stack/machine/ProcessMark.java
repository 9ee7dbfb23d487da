package gridborne.stack.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is written down of a process so that a later start can find it. A process number alone is
 * used again by others: only the same number, begun at the same time and running the same program,
 * is ours.
 */
record ProcessMark(long pid, Instant started, String program) {

    /** Linux derives start times from a boot time that it rounds anew. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static ProcessMark of(ProcessHandle process, String program) {
        Instant started = process.info().startInstant().orElseGet(Instant::now);
        return new ProcessMark(process.pid(), started, program);
    }

    static Optional<ProcessMark> read(DurableFile file) {
        String[] fields = file.exists() ? file.text().trim().split(" ", 3) : new String[0];
        if (fields.length < 3) {
            return Optional.empty();
        }
        return Optional.of(new ProcessMark(Long.parseLong(fields[0]), Instant.parse(fields[1]),
                fields[2]));
    }

    void write(DurableFile file) {
        file.write(pid + " " + started + " " + program + "\n");
    }

    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        boolean sameStart = process.info().startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(ROUNDING) <= 0)
                .orElse(false);
        return sameStart && process.info().command()
                .map(command -> command.endsWith("/" + program)).orElse(false);
    }
}
