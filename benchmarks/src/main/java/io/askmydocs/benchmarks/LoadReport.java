package io.askmydocs.benchmarks;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Many installations due at once in one host process, and somebody who looks at its pages all the while. Prints how long the runs
 * waited and took, and how long the pages took. The site and the onlooker are in this process, on the same cores.
 */
public final class LoadReport {

    private static final String HEAP = "-Xmx512m";
    private static final int WARM_UP = 5;
    private static final int TOO_MANY = 429;

    private LoadReport() {}

    private record Run(int due, long began, long ended, String status) {
        static Run of(String line) {
            String[] parts = line.split(" ");
            return new Run(Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
        }
    }

    /** Takes installations, pages of the site each of them syncs, and milliseconds between two looks. */
    public static void main(String[] arguments) throws Exception {
        int installations = Integer.parseInt(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        Duration pause = Duration.ofMillis(Long.parseLong(arguments[2]));
        Path folder = Files.createTempDirectory("load-report");
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.generated(pages), SandboxOptions.defaults())) {
            Process host = start(folder, installations);
            OutputStream out = host.getOutputStream();
            say(out, sandbox.siteUrl() + "\n" + sandbox.email() + "\n" + sandbox.apiToken());
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
            String[] ready = lineOf("READY", said).split(" ");
            Operator operator = new Operator(URI.create(ready[1]), pause);
            operator.signIn(ready[2]);
            for (int i = 0; i < WARM_UP; i++) {
                operator.look();
            }
            operator.forget();
            sandbox.requests().clear();
            say(out, "go");
            CompletableFuture<List<Run>> runs = CompletableFuture.supplyAsync(() -> runs(said));
            while (!runs.isDone()) {
                look(operator, host);
            }
            print(runs.get(), pages);
            System.out.printf(
                    Locale.ROOT,
                    "requests to the site: %d, of which %d were too many at once%n%n",
                    sandbox.requests().count(),
                    sandbox.requests().count(entry -> entry.status() == TOO_MANY));
            print(operator);
            host.waitFor();
        }
    }

    private static Process start(Path folder, int installations) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadHost.class.getName(),
                        folder.toString(),
                        Integer.toString(installations))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The host ends right after its last run, maybe in the middle of a look. */
    private static void look(Operator operator, Process host) throws Exception {
        try {
            operator.look();
        } catch (IOException | IllegalStateException e) {
            host.waitFor();
            if (host.exitValue() != 0) {
                throw e;
            }
        }
    }

    private static void say(OutputStream out, String lines) throws IOException {
        out.write((lines + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String lineOf(String word, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(word)) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }

    private static List<Run> runs(BufferedReader said) {
        return said.lines().filter(line -> line.startsWith("RUN")).map(Run::of).toList();
    }

    private static void print(List<Run> runs, int pages) {
        List<Long> waits = runs.stream().map(Run::began).toList();
        List<Long> times = runs.stream().map(run -> run.ended() - run.began()).toList();
        long last = runs.stream().mapToLong(Run::ended).max().orElse(0);
        long displaced = 0;
        for (int i = 0; i < runs.size(); i++) {
            displaced = Math.max(displaced, Math.abs(i - runs.get(i).due()));
        }
        System.out.printf(
                Locale.ROOT,
                "%d runs of %d pages in %.1f s; %d completed; farthest from its turn: %d places%n",
                runs.size(),
                pages,
                last / 1000.0,
                runs.stream().filter(run -> run.status().equals("COMPLETED")).count(),
                displaced);
        System.out.println("\n| | p50 | p95 | p99 | most |\n|---|---|---|---|---|");
        row("wait until it begins", waits);
        row("run", times);
        System.out.println();
    }

    private static void print(Operator operator) {
        System.out.println("| page | looks | p50 | p95 | p99 | most |\n|---|---|---|---|---|---|");
        operator.measured().forEach((page, millis) -> row("`" + page + "` | " + millis.size(), millis));
    }

    private static void row(String name, List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        sorted.sort(Long::compare);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d ms | %d ms | %d ms | %d ms |%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }
}
