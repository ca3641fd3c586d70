package io.askmydocs.host.web.runs;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.journal.SyncRuns.Run;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.web.jobs.LiveRun;
import io.askmydocs.host.web.report.Report;
import io.askmydocs.host.web.report.RunLine;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.DocumentLink;
import io.askmydocs.host.web.view.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One run: its report, or how far it is. */
@Controller
public class RunPage {

    private final Host host;
    private final Words words;

    RunPage(Host host) {
        this.host = host;
        this.words = new Words(host.clock());
    }

    @GetMapping("/runs/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = operator.in(host);
        Run run = tenant.run(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RunLine line = RunLine.of(run, words);
        model.addAttribute("line", line);
        model.addAttribute("account", tenant.installation(run.installation()).orElseThrow());
        model.addAttribute("endedAt", run.endedAt().orElse(null));
        model.addAttribute(
                "live",
                LiveRun.of(tenant, run.installation(), host.clock().instant())
                        .filter(live -> live.run().equals(run.id()))
                        .orElse(null));
        model.addAttribute("problems", problems(operator.in(host).documents(), run.installation(), line.report()));
        model.addAttribute("constructs", constructs(operator.in(host).documents(), run.installation(), line.report()));
        return "run";
    }

    private static List<Problem> problems(Library library, String installation, Report report) {
        return report.problems().stream()
                .map(problem -> new Problem(problem, DocumentLink.to(library, installation, problem.id())))
                .toList();
    }

    private static List<Construct> constructs(Library library, String installation, Report report) {
        return report.notUnderstood().stream()
                .map(one -> new Construct(one, DocumentLink.to(library, installation, one.exampleRemoteId())))
                .toList();
    }

    /** A problem, and the document it is about where there is one. */
    record Problem(Report.Problem problem, Optional<DocumentLink> document) {
        public String severity() {
            return problem.severity().name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A construct, and a document that has it. */
    record Construct(Report.Construct construct, Optional<DocumentLink> document) {}
}
