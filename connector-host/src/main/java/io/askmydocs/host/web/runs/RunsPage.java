package io.askmydocs.host.web.runs;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.web.report.RunLine;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of runs, with what is under way above it. */
@Controller
public class RunsPage {

    private static final int ROWS = 30;
    private static final int CHARTED = 60;

    private final Host host;
    private final Words words;

    RunsPage(Host host) {
        this.host = host;
        this.words = new Words(host.clock());
    }

    @GetMapping("/runs")
    String show(
            @RequestParam Optional<String> account,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Operator operator,
            Model model) {
        Tenant tenant = operator.in(host);
        Optional<String> one = account.filter(id -> !id.isBlank());
        List<Account> accounts = tenant.installations();
        List<RunLine> charted = lines(tenant, one, Paging.first(CHARTED));
        int shown = Math.max(0, page);
        List<RunLine> lines = shown == 0 ? charted : lines(tenant, one, new Paging(shown, ROWS));
        boolean more = !lines(tenant, one, new Paging((shown + 1) * ROWS, 1)).isEmpty();
        model.addAttribute("accounts", accounts);
        model.addAttribute("account", one.orElse(""));
        model.addAttribute("labels", accounts.stream().collect(Collectors.toMap(Account::id, Account::label)));
        model.addAttribute("lines", lines.stream().limit(ROWS).toList());
        model.addAttribute("more", more);
        model.addAttribute("page", shown);
        model.addAttribute("under", underWay(tenant, accounts));
        model.addAttribute(
                "charts", charts(charted, operator.in(host).documents().counts(), one));
        return "runs";
    }

    private List<RunLine> lines(Tenant tenant, Optional<String> account, Paging paging) {
        return tenant.runSummaries(account, paging).stream()
                .map(run -> RunLine.of(run, words))
                .toList();
    }

    /** One question for all of them: there may be hundreds. */
    private static List<Account> underWay(Tenant tenant, List<Account> accounts) {
        Set<String> running =
                tenant.underWay().stream().map(SyncRuns.Run::installation).collect(Collectors.toSet());
        return accounts.stream()
                .filter(account -> running.contains(account.id()))
                .toList();
    }

    private List<RunCharts.Drawn> charts(List<RunLine> newestFirst, Map<String, Long> documents, Optional<String> one) {
        long now = one.map(id -> documents.getOrDefault(id, 0L))
                .orElseGet(() ->
                        documents.values().stream().mapToLong(Long::longValue).sum());
        List<RunLine> ended = new java.util.ArrayList<>(newestFirst.stream()
                .filter(line -> !line.status().equals("running"))
                .toList());
        Collections.reverse(ended);
        return new RunCharts(ended, words).drawn(now);
    }
}
