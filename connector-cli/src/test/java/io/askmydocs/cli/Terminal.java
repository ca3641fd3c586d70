package io.askmydocs.cli;

import io.askmydocs.sandbox.AtlassianSandbox;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs commands as a shell would, and keeps what they print. */
final class Terminal {

    private final Map<String, String> variables = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String input = "";

    Terminal set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Terminal typing(String text) {
        input = text;
        return this;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                false);
        int exit = CommandLineApp.run(new Environment(console, variables, Clock.systemUTC()), arguments);
        console.flush();
        return exit;
    }

    /** Syncs a sandbox by its API token; the arguments come last. */
    int sync(AtlassianSandbox sandbox, Path out, String... more) {
        variables.putIfAbsent("CONNECTOR_CONFLUENCE_API_TOKEN", sandbox.apiToken());
        variables.putIfAbsent(
                "CONNECTOR_CONFLUENCE_API_BASE", sandbox.gatewayUrl().toString());
        List<String> arguments = new ArrayList<>(List.of("sync", "confluence", "--email", sandbox.email()));
        List<String> given = List.of(more);
        if (!given.contains("--site")) {
            arguments.addAll(List.of("--site", sandbox.siteUrl().toString()));
        }
        if (!given.contains("--out")) {
            arguments.addAll(List.of("--out", out.toString()));
        }
        arguments.addAll(given);
        return run(arguments.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    String lastLine() {
        String[] lines = out().strip().split("\n");
        return lines[lines.length - 1];
    }
}
