package io.askmydocs.cli;

import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.host.Host;
import io.askmydocs.host.running.RunningHost;
import io.askmydocs.host.running.RunningHost.Announcement;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.web.AdminServer;
import io.askmydocs.host.web.ServeOptions;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the web administration and the REST API until it is interrupted.",
            "What it keeps is in CONNECTOR_DATA_DIR, connector-data by default."
        },
        footer = {"", "Examples:", "  connectors serve --demo", "  connectors serve --port 9000"})
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_533;
    private static final String USUAL_PORT = "8088";

    static final String CALLBACK = "/connectors/callback";
    static final URI USUAL_CALLBACK = URI.create("http://127.0.0.1:" + USUAL_PORT + CALLBACK);

    private final Environment environment;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = USUAL_PORT,
            description = "Port of the web pages; 8088 by default.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "Where to listen; loopback by default. Put a proxy with HTTPS in front of anything else.")
    private String address = "127.0.0.1";

    @Option(
            names = "--demo",
            description = "Starts a look-alike of Atlassian Cloud beside it, on the next two ports, to install from.")
    private boolean demo;

    @Option(names = "--json-logs", description = "Writes log lines as JSON objects.")
    private boolean jsonLogs;

    @Option(names = "--new-password", description = "Gives the user 'admin' another password, and prints it once.")
    private boolean newPassword;

    @Option(names = "--trial", hidden = true, description = "Ends after its first answer.")
    private boolean trial;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the documents go; 'documents' in the data folder by default.")
    private @Nullable Path out;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < (trial ? 0 : 1) || port > HIGHEST_PORT) {
            throw new UsageException("--port must be 1 to " + HIGHEST_PORT + ".");
        }
        requireListening();
        try (Interruption interruption = Interruption.awaited()) {
            if (!demo) {
                serve(environment, interruption);
                return 0;
            }
            SandboxOptions options = SandboxOptions.defaults().ports(port + 1, port + 2);
            try (AtlassianSandbox sandbox = AtlassianSandbox.start(World.demo(), options)) {
                environment
                        .console()
                        .say("Demo site   " + sandbox.siteUrl() + ": " + SandboxCommand.size(sandbox.world())
                                + "; it forgets consents when it ends");
                environment
                        .console()
                        .say("  by form:  site " + sandbox.siteUrl() + ", e-mail " + sandbox.email() + ", API token "
                                + sandbox.apiToken());
                serve(environment.with(SandboxVariables.of(sandbox, callback())), interruption);
            }
        }
        return 0;
    }

    private void serve(Environment served, Interruption interruption) throws IOException, InterruptedException {
        Path data = dataDir();
        ServeOptions options = options();
        try (Host host = served.with(callbacks(served)).host(data, out == null ? data.resolve("documents") : out);
                AdminServer server = AdminServer.start(host, options);
                Announcement announced = RunningHost.announce(data, server.url())) {
            host.startScheduler(SchedulerOptions.defaults());
            environment.complainOfSkipped(host.registry());
            tell(server);
            if (trial) {
                read(server.url().resolve("/sign-in"));
            } else {
                interruption.await();
            }
        }
    }

    /** Before anything is made: a first start that fails later would have printed no password. */
    private void requireListening() {
        for (int needed = port; needed <= (demo ? port + 2 : port); needed++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getByName(address), needed));
            } catch (UnknownHostException e) {
                throw new UsageException("--address is not an address of this machine: '" + address + "'.");
            } catch (IOException e) {
                throw new UsageException("cannot listen on port " + needed + " of " + address
                        + ". Another program has it, or the address is not one of this machine. Give another --port"
                        + (demo ? ", the first of three free ones." : "."));
            }
        }
    }

    private static void read(URI page) throws IOException {
        try (InputStream answer = page.toURL().openStream()) {
            answer.readAllBytes();
        }
    }

    private ServeOptions options() {
        return new ServeOptions(address, port, jsonLogs, newPassword, proxies());
    }

    private List<String> proxies() {
        return environment.variable("CONNECTOR_TRUSTED_PROXIES").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Path dataDir() {
        Path data = dataDir(environment);
        return demo ? data.resolve("demo") : data;
    }

    static Path dataDir(Environment environment) {
        return Path.of(environment.variable("CONNECTOR_DATA_DIR").orElse("connector-data"));
    }

    /** Connectors whose callback address nobody set get this host's. */
    private Map<String, String> callbacks(Environment served) {
        Map<String, String> callbacks = new LinkedHashMap<>();
        for (RegisteredConnector found : served.registry().connectors()) {
            String name = Environment.prefix(found.connector().key()) + "_REDIRECT_URI";
            callbacks.put(name, served.variable(name).orElseGet(this::callback));
        }
        return callbacks;
    }

    private String callback() {
        return options().url(port) + CALLBACK;
    }

    private void tell(AdminServer server) {
        Console console = environment.console();
        console.say("Serving     " + server.url());
        console.say("State       " + dataDir());
        server.firstPassword().ifPresent(password -> {
            console.say("Name        admin");
            console.say("Password    " + password);
            console.say("            This is shown once. Keep it.");
        });
        console.flush();
    }
}
