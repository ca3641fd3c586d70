package io.askmydocs.cli;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
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
            "With --content, a file that is edited or added is an edit or a new page a second later."
        },
        footer = {"", "Example:", "  connectors sandbox --port 8080 --content my-pages"})
final class SandboxCommand implements Callable<Integer> {

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
    public Integer call() throws InterruptedException, IOException {
        SandboxOptions options = SandboxOptions.defaults().ports(port, port == 0 ? 0 : port + 1);
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(world(content), options)) {
            describe(sandbox);
            serve(sandbox);
        }
        return 0;
    }

    /** Until the process is ended; a folder is looked at every second. */
    private void serve(AtlassianSandbox sandbox) throws InterruptedException, IOException {
        CountDownLatch never = new CountDownLatch(1);
        if (content == null) {
            never.await();
            return;
        }
        FolderWatch watch = new FolderWatch(content, sandbox.world());
        while (!never.await(1, TimeUnit.SECONDS)) {
            int changes = watch.look();
            if (changes > 0) {
                environment.console().say(changes + " page(s) changed in " + content);
            }
        }
    }

    static World world(@Nullable Path content) {
        if (content == null) {
            return World.demo();
        }
        if (!Files.isDirectory(content)) {
            throw new UsageException(
                    "The content folder " + content + " does not exist. Name a folder of .xhtml files.");
        }
        return World.fromFolder(content);
    }

    /** What it takes to sync it: this is a sandbox, its credentials are no secret. */
    private void describe(AtlassianSandbox sandbox) {
        Console console = environment.console();
        console.say("Site       " + sandbox.siteUrl());
        console.say("Gateway    " + sandbox.gatewayUrl());
        console.say("Cloud id   " + sandbox.cloudId());
        console.say("Pages      " + sandbox.world().pages().size() + " in "
                + sandbox.world().spaceKeys().size() + " spaces");
        console.say("");
        console.say("Sync it by API token:");
        console.say("  CONNECTOR_CONFLUENCE_API_TOKEN=" + sandbox.apiToken() + " ./connectors sync confluence --site "
                + sandbox.siteUrl() + " --email " + sandbox.email() + " --out out");
        console.say("Or through the gateway:");
        console.say("  CONNECTOR_CONFLUENCE_TOKEN=" + sandbox.issueAccessToken() + " CONNECTOR_CONFLUENCE_CLOUD_ID="
                + sandbox.cloudId() + " ./connectors sync confluence --api-base " + sandbox.gatewayUrl()
                + " --out out");
        console.flush();
    }
}
