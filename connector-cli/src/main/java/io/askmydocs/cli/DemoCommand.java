package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Syncs a whole site from an embedded sandbox: consent, full sync, edits, incremental and full sync.",
        footer = {"", "Examples:", "  connectors demo", "  connectors demo --content my-pages --out wiki"})
final class DemoCommand implements Callable<Integer> {

    private static final String SESSION = "demo";
    private static final String CALLBACK = "http://127.0.0.1:8765/oauth/callback";

    /** The same for every run, so that a demo replaces the documents of the one before. */
    private static final URI SITE = URI.create("https://demo.example");

    private final Environment environment;
    private final Console console;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Serve this folder's .xhtml files instead of the demo.")
    private @Nullable Path content;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the files go; 'out' by default.")
    private Path out = Path.of("out");

    DemoCommand(Environment environment) {
        this.environment = environment;
        this.console = environment.console();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SandboxOptions named = SandboxOptions.defaults().siteName(SITE);
        // Every demo is a new site with nothing synced; only its documents stay, for looking at.
        Path state = Files.createTempDirectory("connectors-demo");
        try (AtlassianSandbox sandbox = ServedContent.of(content, console).serve(named);
                Host host =
                        environment.with(SandboxVariables.of(sandbox, CALLBACK)).host(state, out)) {
            return run(sandbox, host);
        } finally {
            Trees.delete(state);
        }
    }

    private int run(AtlassianSandbox sandbox, Host host) throws IOException, InterruptedException {
        console.say("1. A Confluence site, on " + sandbox.siteUrl() + ": " + SandboxCommand.size(sandbox.world()));
        Account account = host.install("confluence", "demo", Map.of());
        Path documents = host.documentsOf(account).resolve(SITE.getHost());
        Trees.delete(documents);
        consent(host, account);
        int exit = step("3. Full sync", host, account, true);
        DemoEdits edits = new DemoEdits(sandbox.world());
        DemoEdits.Done done = edits.edit();
        console.say("4. Meanwhile on the site: " + done.edits());
        exit = Math.max(exit, step("5. Incremental sync: the edits", host, account, false));
        console.say("6. And also: " + edits.rearrange(done));
        exit = Math.max(exit, step("7. Full sync: the rest", host, account, true));
        console.say("The files are in " + documents);
        return exit;
    }

    private void consent(Host host, Account account) throws IOException, InterruptedException {
        ConnectorInterface connector = host.connector(account.connector());
        ConnectorContext context = host.context(account, SESSION);
        OAuthOutcome outcome =
                connector.handleOAuthCallback(context, new Browser().accept(connector.initiateOAuth(context)));
        if (!(outcome instanceof OAuthOutcome.Connected connected)) {
            throw new IOException("the sandbox's grant should hold one site");
        }
        console.say("2. Consent given through OAuth 2.0 (3LO); connected to " + connected.account());
    }

    private int step(String what, Host host, Account account, boolean full) {
        console.say("");
        console.say(what);
        console.flush();
        SyncResult result = Syncing.run(host, account, full, console);
        RunReport report = new RunReport(result);
        report.printProblems(console);
        report.printTable(console);
        console.say("");
        return report.exitCode();
    }
}
