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
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The process that {@link SyncReport} measures: a host that syncs a few times, each time into an empty project, or the conversion
 * of the same bodies alone.
 */
final class SyncHost {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final LiveHeap HEAP = new LiveHeap();

    private SyncHost() {}

    /** One sync, or conversion, of a process. */
    @FunctionalInterface
    private interface Round {
        Measured run(int number) throws IOException;
    }

    /**
     * Takes what to do, how often, and a folder or a number of pages; prints a {@link Measured} of each time on a line of its own.
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "convert" -> {
                List<String> bodies = bodies(Integer.parseInt(arguments[2]));
                repeat(rounds, number -> convert(bodies));
            }
            case "engine" -> {
                Map<String, String> form = form();
                repeat(rounds, number -> measured(() -> engine(form)));
            }
            default -> reference(rounds, Path.of(arguments[2]));
        }
    }

    private static void repeat(int rounds, Round round) throws IOException {
        for (int number = 0; number < rounds; number++) {
            System.out.println(round.run(number).line());
        }
    }

    /** Takes site, address and token from its input: a command line is for everybody to read. */
    private static Map<String, String> form() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Map.of("site", input.readLine(), "email", input.readLine(), "api_token", input.readLine());
    }

    /** A sync, and what it took. */
    @FunctionalInterface
    private interface Sync {
        SyncResult run();
    }

    private static Measured measured(Sync sync) {
        HEAP.takeMost();
        long before = SYSTEM.getProcessCpuTime();
        SyncResult result = sync.run();
        if (!result.complete() || !result.problems().isEmpty()) {
            throw new IllegalStateException("the sync met problems, such as "
                    + result.problems().stream().limit(1).toList());
        }
        return new Measured(
                result.traffic().duration().toMillis(),
                (SYSTEM.getProcessCpuTime() - before) / 1_000_000,
                HEAP.takeMost(),
                result.traffic().requests(),
                result.traffic().points());
    }

    /** The connector alone, on a host that costs next to nothing. */
    private static SyncResult engine(Map<String, String> form) {
        ForgetfulHost host = new ForgetfulHost();
        ConnectorInterface connector = ConnectorRegistry.discover(SyncHost.class.getClassLoader())
                .find("confluence")
                .orElseThrow()
                .connector();
        ((SupportsCredentialForm) connector).connect(host, form);
        return connector.syncFull(host);
    }

    /** The connector on the reference host, which keeps every document as a file and a row. */
    private static void reference(int rounds, Path folder) throws IOException {
        HostOptions options = new HostOptions(
                folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC());
        Map<String, String> form = form();
        try (Host host = Host.open(options, ConnectorRegistry.discover(SyncHost.class.getClassLoader()))) {
            Tenant tenant = host.tenant("default");
            repeat(rounds, number -> {
                String project = "benchmark-" + number;
                Account account = tenant.install("confluence", project, project, Map.of());
                tenant.connections().connect(account.id(), form);
                return measured(() -> tenant.sync(account.id(), true, ProgressListener.none(), Cancellation.never()));
            });
        }
    }

    private static List<String> bodies(int pages) {
        return World.generated(SyncReport.SPACES, pages / SyncReport.SPACES).pages().stream()
                .map(PageState::storage)
                .toList();
    }

    private static Measured convert(List<String> bodies) {
        ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
        long before = System.nanoTime();
        bodies.forEach(converter::convert);
        return new Measured((System.nanoTime() - before) / 1_000_000, 0, 0, 0, 0);
    }
}
