package io.askmydocs.benchmarks;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns.Run;
import io.askmydocs.host.journal.SyncRuns.Status;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.web.AdminServer;
import io.askmydocs.host.web.ServeOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The process that {@link LoadReport} puts under load: a host with its pages, and installations that are all due at once. */
final class LoadHost {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private LoadHost() {}

    /** Takes a folder and how many; site, address and token come from its input, then a line that starts the schedule. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int installations = Integer.parseInt(arguments[1]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), CLOCK);
        try (Host host = Host.open(options, ConnectorRegistry.discover(LoadHost.class.getClassLoader()));
                AdminServer server = AdminServer.start(host, ServeOptions.onLoopback(0))) {
            Tenant tenant = host.tenant("default");
            install(tenant, installations, input);
            System.out.println(
                    "READY " + server.url() + " " + server.firstPassword().orElseThrow());
            input.readLine();
            Instant begun = CLOCK.instant();
            host.startScheduler(SchedulerOptions.defaults());
            List<Run> runs = untilAllRan(tenant, installations);
            report(tenant, begun, runs);
        }
    }

    /** Connected before the schedule is run, they are all due when it is. Projects keep their documents apart. */
    private static void install(Tenant tenant, int installations, BufferedReader input) throws IOException {
        Map<String, String> form =
                Map.of("site", input.readLine(), "email", input.readLine(), "api_token", input.readLine());
        for (int i = 1; i <= installations; i++) {
            String name = String.format(Locale.ROOT, "load-%03d", i);
            Account account = tenant.install("confluence", name, name, Map.of());
            tenant.connections().connect(account.id(), form);
        }
    }

    private static List<Run> untilAllRan(Tenant tenant, int installations) throws InterruptedException {
        while (true) {
            List<Run> ended = tenant.runs(java.util.Optional.empty(), new Paging(0, 1000)).stream()
                    .filter(run -> run.status() != Status.RUNNING)
                    .toList();
            if (ended.stream().map(Run::installation).distinct().count() == installations) {
                return ended;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** A line for each run, in the order they began: rank when it was due, milliseconds until it began and ended, its end. */
    private static void report(Tenant tenant, Instant begun, List<Run> runs) {
        List<String> due = tenant.installations().stream()
                .sorted(Comparator.comparing(Account::label))
                .map(Account::id)
                .toList();
        runs.stream()
                .sorted(Comparator.comparing(Run::startedAt))
                .forEach(run -> System.out.println("RUN "
                        + due.indexOf(run.installation()) + " "
                        + run.startedAt().minusMillis(begun.toEpochMilli()).toEpochMilli() + " "
                        + run.endedAt()
                                .orElseThrow()
                                .minusMillis(begun.toEpochMilli())
                                .toEpochMilli() + " "
                        + run.status()));
    }
}
