package io.askmydocs.benchmarks;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/** Syncs a generated site of one space to disk, sandbox and host in this one process, and prints a table row per run. */
public final class SyncBenchmark {

    private final World world;
    private final Path folder;

    private SyncBenchmark(World world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        World world = World.generated(pages);
        new SyncBenchmark(world, Files.createTempDirectory("sync-benchmark")).run(pages);
    }

    private void run(int pages) {
        HostOptions options = new HostOptions(
                folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC());
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(world);
                Host host = Host.open(options, ConnectorRegistry.discover(SyncBenchmark.class.getClassLoader()))) {
            Account account = host.install("confluence", "benchmark", Map.of());
            Map<String, String> form = Map.of(
                    "site", sandbox.siteUrl().toString(), "email", sandbox.email(), "api_token", sandbox.apiToken());
            ((SupportsCredentialForm) host.connector("confluence")).connect(host.context(account, "benchmark"), form);
            measure("first full", pages, host, account, true);
            measure("second full", pages, host, account, true);
        }
    }

    private static void measure(String what, int pages, Host host, Account account, boolean full) {
        SyncResult result = host.sync(account, full, ProgressListener.none(), Cancellation.never());
        double seconds = result.traffic().duration().toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f s | %.0f | %d | %.1f | %d MiB |%n",
                what,
                pages,
                seconds,
                pages / seconds,
                result.traffic().requests(),
                result.traffic().requests() * 1000.0 / pages,
                peakHeap() >> 20);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
