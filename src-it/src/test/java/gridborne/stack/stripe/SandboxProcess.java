package gridborne.stack.stripe;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A sandbox in a process of its own, to be killed. */
final class SandboxProcess implements AutoCloseable {

    private final Process process;
    private final String address;

    private SandboxProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static void main(String[] arguments) throws InterruptedException {
        DataDirectory data = DataDirectory.open(Path.of(arguments[0]), 1);
        StripeSandbox sandbox = new StripeSandbox(new Ports(data), data.directory("stripe"));
        sandbox.start();
        sandbox.open(RunningSandbox.COMMONS);
        System.out.println(sandbox.apiBase());
        Thread.currentThread().join();
    }

    static SandboxProcess start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                SandboxProcess.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8));
        return new SandboxProcess(process, out.readLine());
    }

    String address() {
        return address;
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
