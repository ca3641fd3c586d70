package io.askmydocs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
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
        CommandLine sync = new CommandLine(new SyncCommand(environment));
        SettingOptions.addTo(sync.getCommandSpec(), environment);
        commands.addSubcommand(sync);
        commands.addSubcommand(new SpacesCommand(environment));
        commands.addSubcommand(new SettingsCommand(environment));
        commands.addSubcommand(new ConfirmCommand(environment));
        commands.addSubcommand(new BackupCommand(environment));
        commands.addSubcommand(new VaultCommand(environment));
        commands.addSubcommand(new ConvertCommand(environment.console()));
        commands.addSubcommand(new ListCommand(environment));
        commands.addSubcommand(new ServeCommand(environment));
        commands.addSubcommand(new DoctorCommand(environment));
        commands.addSubcommand(new SandboxCommand(environment));
        commands.registerConverter(Path.class, new PathArgument());
        commands.setOut(environment.console().out());
        commands.setErr(environment.console().err());
        boolean json = List.of(arguments).containsAll(List.of("sync", "--json"));
        commands.setExecutionExceptionHandler(
                (e, command, parsed) -> explain(Failure.of(e), json, environment.console()));
        commands.setParameterExceptionHandler((e, wrong) -> explain(usage(e), json, environment.console()));
        return commands.execute(arguments);
    }

    private static Failure usage(ParameterException e) {
        String hint = "Try: connectors " + path(e.getCommandLine()) + "--help";
        return Failure.usage(String.valueOf(e.getMessage()), hint);
    }

    private static int explain(Failure failure, boolean json, Console console) {
        failure.lines().lines().forEach(console::complain);
        if (json) {
            console.say(RunJson.of(failure));
        }
        return failure.exit();
    }

    private static String path(CommandLine command) {
        return command.getParent() == null ? "" : path(command.getParent()) + command.getCommandName() + " ";
    }

    @Command(
            name = "connectors",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommands = CommandLine.HelpCommand.class,
            description = "Brings the pages of a Confluence Cloud site to disk as Markdown.",
            footer = {
                "",
                "Exit codes: 0 all well; 1 some documents failed, or the run is not complete;",
                "            2 usage or configuration; 3 credentials or scopes.",
                "",
                "Examples:",
                "  connectors demo",
                "  connectors sync confluence --site https://acme.atlassian.net \\",
                "      --email me@acme.com --out wiki"
            })
    static final class Root implements Runnable {
        @CommandLine.Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
        }
    }

    /** The one that the command 'list' shows for a connector of the same build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineApp.class.getPackage().getImplementationVersion();
            return new String[] {"connectors " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
