package io.askmydocs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whole syncs of a generated site: the sandbox in this process, the host in one of its own with a heap of 128 MiB. Prints a
 * table row per run, with the floor that no sync of as many requests and bodies can be below.
 */
public final class SyncReport {

    private static final String HEAP = "-Xmx" + System.getProperty("heap", "128m");

    /** Those of the launcher. */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** A site's pages lie in several spaces; one alone could only be listed one page of a listing after the other. */
    static final int SPACES = 10;

    /** The connector on a host that keeps nothing, and on the reference host. */
    private static final List<String> HOSTS = List.of("engine", "reference");

    /** A process's first sync pays for its start; by its last, it is as fast as one that runs for days. */
    private static final int ROUNDS = Integer.getInteger("rounds", 4);

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private SyncReport() {}

    /** Takes pairs of pages and milliseconds of latency, such as {@code 10000:0 10000:50}. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("| host, sync | pages | latency | time | pages/s | requests | per 1,000 | points | processor"
                + " | of the sandbox | live heap | conversion | floor | of the floor |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (String argument : arguments) {
            String[] parts = argument.split(":");
            Duration latency = Duration.ofMillis(Long.parseLong(parts[1]));
            for (String host : HOSTS) {
                run(host, Integer.parseInt(parts[0]), latency);
            }
        }
    }

    private static void run(String host, int pages, Duration latency) throws Exception {
        SandboxOptions options = SandboxOptions.defaults().latency(latency);
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.generated(SPACES, pages / SPACES), options)) {
            String input = sandbox.siteUrl() + "\n" + sandbox.email() + "\n" + sandbox.apiToken() + "\n";
            Path folder = Files.createTempDirectory("sync-report");
            List<Round> syncs = host(input, host, ROUNDS, folder.toString());
            List<Round> conversions = host("", "convert", ROUNDS, Integer.toString(pages));
            print(host + ", first", pages, latency, syncs.get(0), conversions.get(0));
            print(host + ", last", pages, latency, last(syncs), last(conversions));
            System.out.println(
                    "<!-- requests by endpoint: " + sandbox.requests().countsByEndpoint() + " -->");
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /**
     * One sync or conversion.
     *
     * @param sandboxMillis of all threads of this process meanwhile
     */
    private record Round(Measured measured, long sandboxMillis) {}

    private static void print(String what, int pages, Duration latency, Round round, Round converted) {
        Measured sync = round.measured();
        Measured conversion = converted.measured();
        int permitted = HttpSettings.defaults().concurrency();
        long floor = Math.max(sync.requests() * latency.toMillis() / permitted, conversion.millis());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d ms | %.1f s | %.0f | %d | %.1f | %d | %.1f s | %.1f s | %s | %.1f s | %.1f s | %.2f |%n",
                what,
                pages,
                latency.toMillis(),
                sync.millis() / 1000.0,
                pages * 1000.0 / sync.millis(),
                sync.requests(),
                sync.requests() * 1000.0 / pages,
                sync.points(),
                sync.processorMillis() / 1000.0,
                round.sandboxMillis() / 1000.0,
                sync.liveHeap() == 0 ? "–" : (sync.liveHeap() >> 20) + " MiB",
                conversion.millis() / 1000.0,
                floor / 1000.0,
                (double) sync.millis() / floor);
    }

    private static List<Round> host(String input, String what, int times, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of(
                what.equals("convert") ? "-Xmx1g" : HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                SyncHost.class.getName(),
                what,
                Integer.toString(times),
                argument));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        List<Round> rounds = rounds(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the host failed");
        }
        return rounds;
    }

    private static List<Round> rounds(Process process) throws IOException {
        List<Round> rounds = new ArrayList<>();
        long before = SYSTEM.getProcessCpuTime();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            long now = SYSTEM.getProcessCpuTime();
            rounds.add(new Round(Measured.of(line), (now - before) / 1_000_000));
            before = now;
        }
        return rounds;
    }
}
