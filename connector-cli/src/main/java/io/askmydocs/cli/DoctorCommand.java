package io.askmydocs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.host.doctor.Doctor;
import io.askmydocs.host.doctor.Finding;
import io.askmydocs.host.doctor.Finding.Level;
import io.askmydocs.host.doctor.Setup;
import io.askmydocs.host.running.RunningHost;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at everything a host needs, and says what to do about what is wrong.",
            "Without folders it looks at those of 'serve'."
        },
        footer = {"", "Examples:", "  connectors doctor", "  connectors doctor --out wiki --json"})
final class DoctorCommand implements Callable<Integer> {

    private static final String LINE = "%-8s %-14s %s: %s";

    private final Environment environment;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files of 'sync' go.")
    private @Nullable Path out;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What is kept between runs; <out>/.connectors, or CONNECTOR_DATA_DIR without --out.")
    private @Nullable Path state;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Finding> findings = Doctor.examine(setup());
        boolean well = findings.stream().noneMatch(finding -> finding.level() == Level.ERROR);
        if (json) {
            environment.console().say(asJson(findings, well));
        } else {
            findings.forEach(this::print);
        }
        return well ? 0 : CommandLineApp.DOCUMENTS_FAILED;
    }

    private Setup setup() {
        Path kept = Optional.ofNullable(state)
                .or(() -> Optional.ofNullable(out).map(folder -> folder.resolve(".connectors")))
                .orElseGet(() -> ServeCommand.dataDir(environment));
        Path files = out == null ? kept.resolve("documents") : out;
        Optional<RunningHost> running = environment.running(kept);
        return new Setup(
                environment.hostOptions(kept, files),
                environment.registry(),
                environment.variables(),
                running.map(host -> URI.create(host.url() + ServeCommand.CALLBACK))
                        .orElse(ServeCommand.USUAL_CALLBACK),
                running.map(host -> HostAccounts.ask(host, environment.api(kept))));
    }

    private void print(Finding finding) {
        Console console = environment.console();
        console.say(LINE.formatted(finding.level().wireName(), finding.check(), finding.where(), finding.what()));
        if (!finding.remedy().isEmpty()) {
            console.say(" ".repeat(9) + "-> " + finding.remedy());
        }
    }

    private static String asJson(List<Finding> findings, boolean well) {
        ObjectNode report = RunJson.object().put("ok", well);
        ArrayNode list = report.putArray("findings");
        findings.forEach(finding -> list.addObject()
                .put("level", finding.level().wireName())
                .put("check", finding.check())
                .put("where", finding.where())
                .put("what", finding.what())
                .put("remedy", finding.remedy()));
        return RunJson.text(report);
    }
}
