package io.askmydocs.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The process that {@link SyncReport} measures: a host that syncs once, or the conversion of the same bodies alone. */
final class SyncHost {

    private SyncHost() {}

    /**
     * Prints one line: milliseconds, those of the processor, the peak of the heap in bytes, and of what a
     * collection left of it, requests, points.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("convert")) {
            System.out.println(convert(Integer.parseInt(arguments[1])) + " 0 0 0 0 0");
        } else {
            HeapAfterCollection live = HeapAfterCollection.watched();
            SyncResult result = arguments[0].equals("engine") ? engine() : sync(Path.of(arguments[1]));
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            System.out.println(result.traffic().duration().toMillis() + " " + system.getProcessCpuTime() / 1_000_000
                    + " "
                    + peakHeap() + " " + live.peak() + " " + result.traffic().requests() + " "
                    + result.traffic().points());
        }
    }

    /** Takes site, address and token from its input: a command line is for everybody to read. */
    private static Map<String, String> form() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Map.of("site", input.readLine(), "email", input.readLine(), "api_token", input.readLine());
    }

    /** The connector alone, on a host that costs next to nothing. */
    private static SyncResult engine() throws IOException {
        ForgetfulHost host = new ForgetfulHost();
        ConnectorInterface connector = ConnectorRegistry.discover(SyncHost.class.getClassLoader())
                .find("confluence")
                .orElseThrow()
                .connector();
        ((SupportsCredentialForm) connector).connect(host, form());
        return withoutProblems(connector.syncFull(host));
    }

    private static SyncResult withoutProblems(SyncResult result) {
        if (!result.complete() || !result.problems().isEmpty()) {
            throw new IllegalStateException("the sync met problems: " + result.problems());
        }
        return result;
    }

    /** The connector on the reference host, which keeps every document as a file and a row. */
    private static SyncResult sync(Path folder) throws IOException {
        HostOptions options = new HostOptions(
                folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC());
        try (Host host = Host.open(options, ConnectorRegistry.discover(SyncHost.class.getClassLoader()))) {
            Account account = host.install("confluence", "benchmark", Map.of());
            ((SupportsCredentialForm) host.connector("confluence")).connect(host.context(account, "benchmark"), form());
            return withoutProblems(host.sync(account, true, ProgressListener.none(), Cancellation.never()));
        }
    }

    private static long convert(int pages) {
        ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
        long nanos = 0;
        for (PageState page :
                World.generated(SyncReport.SPACES, pages / SyncReport.SPACES).pages()) {
            String storage = page.storage();
            long before = System.nanoTime();
            converter.convert(storage);
            nanos += System.nanoTime() - before;
        }
        return nanos / 1_000_000;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
