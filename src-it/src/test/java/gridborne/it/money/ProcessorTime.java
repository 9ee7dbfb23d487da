package gridborne.it.money;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long this process and those it has started have kept processors busy, by program. */
record ProcessorTime(Map<String, Duration> byProgram) {

    static ProcessorTime now() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessorTime(Stream.concat(Stream.of(self), self.descendants())
                .collect(Collectors.toMap(process -> program(process, self), ProcessorTime::used,
                        Duration::plus, TreeMap::new)));
    }

    private static String program(ProcessHandle process, ProcessHandle self) {
        String command = process.info().command().orElse("ended");
        String name = command.substring(command.lastIndexOf('/') + 1);
        return process.equals(self) ? "client and sandbox" : name.equals("java") ? "portal" : name;
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** In microseconds for each of so many things done meanwhile. */
    String since(ProcessorTime before, int done) {
        return byProgram.entrySet().stream().map(used -> used.getKey() + " "
                + used.getValue().minus(before.byProgram.getOrDefault(used.getKey(),
                        Duration.ZERO)).dividedBy(done).toNanos() / 1_000)
                .collect(Collectors.joining(", "));
    }
}
