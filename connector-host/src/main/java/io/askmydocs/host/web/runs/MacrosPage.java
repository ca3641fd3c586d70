package io.askmydocs.host.web.runs;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.web.report.Report;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.DocumentLink;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was found in documents and not understood. */
@Controller
public class MacrosPage {

    private static final int RUNS = 200;

    private final Host host;

    MacrosPage(Host host) {
        this.host = host;
    }

    @GetMapping("/macros")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = host.tenant(operator.tenant());
        model.addAttribute(
                "rows",
                tenant.installations().stream()
                        .flatMap(account -> of(account, tenant, host.library(operator.tenant())).stream())
                        .sorted(Comparator.comparingLong(Row::count).reversed())
                        .toList());
        return "macros";
    }

    /** The most any recent run met: a run converts what changed, so its count alone would seem too small. */
    private static List<Row> of(Account account, Tenant tenant, Library library) {
        Map<String, Row> rows = new LinkedHashMap<>();
        tenant.runs(Optional.of(account.id()), Paging.first(RUNS)).stream()
                .map(run -> Report.read(run.report().orElse(null)))
                .flatMap(report -> report.notUnderstood().stream())
                .map(one -> Row.of(one, account, library))
                .forEach(row -> rows.merge(row.construct(), row, (a, b) -> a.count() >= b.count() ? a : b));
        return List.copyOf(rows.values());
    }

    /** A construct at one account. */
    record Row(String construct, long count, Account account, String example, Optional<DocumentLink> document) {
        static Row of(Report.Construct one, Account account, Library library) {
            return new Row(
                    one.construct(),
                    one.count(),
                    account,
                    one.exampleRemoteId(),
                    DocumentLink.to(library, account.id(), one.exampleRemoteId()));
        }
    }
}
