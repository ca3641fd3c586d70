package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Builds the commands and turns how they end into exit codes. */
final class CommandLineApp {

    static final int DOCUMENTS_FAILED = 1;
    static final int CONFIGURATION = 2;
    static final int CREDENTIALS = 3;

    private CommandLineApp() {}

    static int run(Environment environment, String... arguments) {
        CommandLine commands = new CommandLine(new Root());
        commands.addSubcommand(new DemoCommand(environment));
        commands.addSubcommand(new SyncCommand(environment));
        commands.addSubcommand(new ConvertCommand(environment.console()));
        commands.addSubcommand(new ListCommand(environment));
        commands.addSubcommand(new SandboxCommand(environment));
        commands.setOut(environment.console().out());
        commands.setErr(environment.console().err());
        commands.setExecutionExceptionHandler((e, command, parsed) -> explain(e, environment.console()));
        commands.setParameterExceptionHandler((e, wrong) -> usage(e, environment.console()));
        return commands.execute(arguments);
    }

    private static int usage(ParameterException e, Console console) {
        console.complain(String.valueOf(e.getMessage()));
        console.complain("Try: connectors " + path(e.getCommandLine()) + "--help");
        return CONFIGURATION;
    }

    private static String path(CommandLine command) {
        return command.getParent() == null ? "" : path(command.getParent()) + command.getCommandName() + " ";
    }

    private static int explain(Exception e, Console console) {
        if (e instanceof ConnectorAuthException) {
            console.complain("Not signed in: " + e.getMessage());
            return CREDENTIALS;
        }
        if (e instanceof ConnectorException || e instanceof UsageException) {
            console.complain("Error: " + e.getMessage());
            return CONFIGURATION;
        }
        console.complain("This is a bug; please report it with these lines.");
        e.printStackTrace(console.err());
        return CONFIGURATION;
    }

    @Command(
            name = "connectors",
            mixinStandardHelpOptions = true,
            version = "connectors 0.1.0",
            subcommands = CommandLine.HelpCommand.class,
            description = "Brings the pages of a Confluence Cloud site to disk as Markdown.",
            footer = {
                "",
                "Exit codes: 0 all well; 1 some documents failed; 2 usage or configuration; 3 credentials or scopes.",
                "",
                "Examples:",
                "  connectors demo",
                "  connectors sync confluence --site https://acme.atlassian.net --email me@acme.com --out wiki"
            })
    static final class Root implements Runnable {
        @CommandLine.Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
        }
    }
}
