package io.askmydocs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Where the process begins: the one place that sees its streams, its environment and its clock. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.in,
                System.console() != null && System.getenv("CI") == null);
        int exit = CommandLineApp.run(new Environment(console, System.getenv(), Clock.systemUTC()), arguments);
        console.flush();
        System.exit(exit);
    }
}
