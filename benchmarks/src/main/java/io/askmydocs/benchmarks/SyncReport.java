package io.askmydocs.benchmarks;

import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.OutputStream;
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

    private static final String HEAP = "-Xmx128m";

    /** A site's pages lie in several spaces; one alone could only be listed one page of a listing after the other. */
    static final int SPACES = 10;

    /** The connector on a host that keeps nothing, and on the reference host. */
    private static final List<String> HOSTS = List.of("engine", "reference");

    private SyncReport() {}

    /** What {@link SyncHost} says of itself. */
    private record Measured(long millis, long processorMillis, long peakHeap, long held, long requests, long points) {
        static Measured of(String line) {
            String[] parts = line.strip().split(" ");
            List<Long> numbers = new ArrayList<>();
            for (String part : parts) {
                numbers.add(Long.parseLong(part));
            }
            return new Measured(
                    numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5));
        }
    }

    /** Takes pairs of pages and milliseconds of latency, such as {@code 10000:0 10000:50}. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "| host | pages | latency | time | pages/s | ms/page | requests | per 1,000 | points | processor"
                        + " | peak heap | held | floor | of the floor |");
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
            Measured sync = Measured.of(host(input, host, folder.toString()));
            Measured conversion = Measured.of(host("", "convert", Integer.toString(pages)));
            int permitted = HttpSettings.defaults().concurrency();
            long floor = Math.max(sync.requests * latency.toMillis() / permitted, conversion.millis);
            print(host, pages, latency, sync, floor);
            System.out.println(
                    "<!-- requests by endpoint: " + sandbox.requests().countsByEndpoint() + " -->");
        }
    }

    private static void print(String host, int pages, Duration latency, Measured sync, long floor) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d ms | %.1f s | %.0f | %.2f | %d | %.1f | %d | %.1f s | %d MiB | %d MiB | %.1f s | %.2f |%n",
                host,
                pages,
                latency.toMillis(),
                sync.millis / 1000.0,
                pages * 1000.0 / sync.millis,
                (double) sync.millis / pages,
                sync.requests,
                sync.requests * 1000.0 / pages,
                sync.points,
                sync.processorMillis / 1000.0,
                sync.peakHeap >> 20,
                sync.held >> 20,
                floor / 1000.0,
                (double) sync.millis / floor);
    }

    private static String host(String input, String... arguments) throws IOException, InterruptedException {
        boolean converts = arguments[0].equals("convert");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                converts ? "-Xmx1g" : HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                SyncHost.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the host failed");
        }
        return said;
    }
}
