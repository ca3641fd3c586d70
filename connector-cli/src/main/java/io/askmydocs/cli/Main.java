package io.askmydocs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where the process begins: the one place that sees its streams, its environment and its clock. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.in,
                isTerminal(System.console()) && System.getenv("CI") == null);
        int exit = CommandLineApp.run(new Environment(console, System.getenv(), Clock.systemUTC()), arguments);
        console.flush();
        System.exit(exit);
    }

    /** Since Java 22 there is a console even when everything is redirected, and a method that says so. */
    static boolean isTerminal(java.io.@Nullable Console console) {
        try {
            return console != null
                    && (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
