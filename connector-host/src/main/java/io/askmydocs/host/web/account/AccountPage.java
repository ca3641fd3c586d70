package io.askmydocs.host.web.account;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.kb.LibraryFilter;
import io.askmydocs.host.web.jobs.LiveRun;
import io.askmydocs.host.web.report.Report;
import io.askmydocs.host.web.report.RunLine;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One account: how it stands, and what can be done. */
@Controller
public class AccountPage {

    private static final int RECENT = 10;

    private final Host host;
    private final Words words;

    AccountPage(Host host) {
        this.host = host;
        this.words = new Words(host.clock());
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = operator.in(host);
        Optional<ConnectorInterface> connector = tenant.findConnectorOf(id);
        Account account = tenant.installation(id).orElseThrow();
        List<SyncRuns.Run> runs = tenant.runs(Optional.of(id), Paging.first(RECENT));
        model.addAttribute("account", account);
        model.addAttribute("status", account.standing().status().wireName());
        model.addAttribute(
                "connector", connector.map(ConnectorInterface::displayName).orElse(account.connector()));
        model.addAttribute("gone", connector.isEmpty());
        model.addAttribute("hasSettings", connector.orElse(null) instanceof SupportsConnectionSettings);
        model.addAttribute(
                "runs", runs.stream().map(run -> RunLine.of(run, words)).toList());
        model.addAttribute("withheld", withheld(runs));
        model.addAttribute("documents", operator.in(host).documents().count(LibraryFilter.of(id)));
        model.addAttribute("live", live(tenant, id).orElse(null));
        model.addAttribute("usualCadence", tenant.usualCadence());
        model.addAttribute("cadence", account.standing().cadence().orElseGet(tenant::usualCadence));
        model.addAttribute("next", tenant.nextRun(id).orElse(null));
        return "account";
    }

    /** What the last run that has ended waits for. */
    private static List<Report.Problem> withheld(List<SyncRuns.Run> runs) {
        return runs.stream()
                .filter(run -> run.report().isPresent())
                .findFirst()
                .map(run -> Report.read(run.report().get()).problems().stream()
                        .filter(problem -> problem.confirmation() != null)
                        .toList())
                .orElse(List.of());
    }

    /** The part of the page that changes while a run lasts; nothing once it has ended. */
    @GetMapping("/accounts/{id}/live")
    String live(
            @PathVariable String id,
            @AuthenticationPrincipal Operator operator,
            Model model,
            HttpServletResponse response) {
        if (operator.in(host).installation(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<LiveRun> live = live(operator.in(host), id);
        if (live.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        model.addAttribute("live", live.orElse(null));
        return "parts :: progress";
    }

    private Optional<LiveRun> live(Tenant tenant, String id) {
        return LiveRun.of(tenant, id, host.clock().instant());
    }
}
