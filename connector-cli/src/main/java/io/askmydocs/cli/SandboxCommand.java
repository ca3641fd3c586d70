package io.askmydocs.cli;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.FolderSite;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a look-alike of Atlassian Cloud on loopback until it is interrupted.",
            "With --content, folders of the first level are spaces, deeper ones parent pages; a file that is edited or"
                    + " added is an edit or a new page a second later."
        },
        footer = {"", "Example:", "  connectors sandbox --port 8080 --content my-pages"})
final class SandboxCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_534;

    private final Environment environment;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the site; the gateway takes the next one. Any two free ones by default.")
    private int port;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Serve this folder's .xhtml files instead of the demo.")
    private @Nullable Path content;

    SandboxCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port must be 0 to " + HIGHEST_PORT + ", since the gateway takes the next one.");
        }
        SandboxOptions options = SandboxOptions.defaults().ports(port, port == 0 ? 0 : port + 1);
        ServedContent served = ServedContent.of(content, environment.console());
        try (AtlassianSandbox sandbox = served.serve(options)) {
            describe(sandbox);
            CountDownLatch never = new CountDownLatch(1);
            if (served.folder().isPresent()) {
                follow(served.folder().get(), never);
            }
            never.await();
        }
        return 0;
    }

    /** Until the process is ended, the folder is looked at every second. */
    private void follow(FolderSite site, CountDownLatch ended) throws InterruptedException {
        while (!ended.await(1, TimeUnit.SECONDS)) {
            look(site, environment.console());
        }
    }

    static void look(FolderSite site, Console console) {
        FolderSite.Look look = site.look();
        ServedContent.tell(look, console);
        if (look.changes() > 0) {
            console.say(Words.count(look.changes(), "page") + " changed");
        }
    }

    static String size(World world) {
        return Words.count(world.pages().size(), "page") + " in "
                + Words.count(world.spaceKeys().size(), "space");
    }

    /** What it takes to sync it: this is a sandbox, its credentials are no secret. */
    private void describe(AtlassianSandbox sandbox) {
        Console console = environment.console();
        console.say("Site       " + sandbox.siteUrl());
        console.say("Gateway    " + sandbox.gatewayUrl());
        console.say("Cloud id   " + sandbox.cloudId());
        console.say("Pages      " + size(sandbox.world()));
        console.say("");
        console.say("Sync it by API token:");
        console.say("  CONNECTOR_CONFLUENCE_API_TOKEN=" + sandbox.apiToken() + " ./connectors sync confluence --site "
                + sandbox.siteUrl() + " --email " + sandbox.email() + " --out out-site");
        console.say("Or through the gateway:");
        console.say("  CONNECTOR_CONFLUENCE_TOKEN=" + sandbox.issueAccessToken() + " CONNECTOR_CONFLUENCE_CLOUD_ID="
                + sandbox.cloudId() + " ./connectors sync confluence --api-base " + sandbox.gatewayUrl()
                + " --out out-gateway");
        console.flush();
    }
}
