package io.askmydocs.host.web.api;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.web.api.Shapes.AuditShape;
import io.askmydocs.host.web.api.Shapes.Page;
import io.askmydocs.host.web.api.Shapes.RunShape;
import io.askmydocs.host.web.report.NotUnderstood;
import io.askmydocs.host.web.security.Operator;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What happened: runs, audit events, and what was not understood. */
@RestController
@RequestMapping("/api/v1")
public class RecordsApi {

    private static final String NO_RUN =
            "No run has this id. If a sync was asked for under it, that never began, because its"
                    + " account was paused, disconnected, busy or set up wrongly. Look at the account, and ask again.";

    private final Host host;

    RecordsApi(Host host) {
        this.host = host;
    }

    @GetMapping("/runs")
    Page<RunShape> runs(
            @RequestParam Optional<String> account,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Operator operator) {
        Tenant tenant = tenant(operator);
        return Page.of(new Paging(page, size), part -> tenant.runs(Shapes.given(account), part), RunShape::of);
    }

    @GetMapping("/runs/{id}")
    RunShape run(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        // In this order: it begins at one moment.
        return waiting(id, operator)
                .or(() -> tenant(operator).run(id).map(RunShape::of))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, NO_RUN));
    }

    private Optional<RunShape> waiting(String id, Operator operator) {
        return tenant(operator).awaiting(id).map(account -> RunShape.waiting(id, account));
    }

    @GetMapping("/audit")
    Page<AuditShape> audit(
            @RequestParam Optional<String> account,
            @RequestParam Optional<String> event,
            @RequestParam Optional<String> run,
            @RequestParam Optional<String> actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Operator operator) {
        AuditFilter filter =
                new AuditFilter(Shapes.given(account), Shapes.given(event), Shapes.given(run), Shapes.given(actor));
        Tenant tenant = tenant(operator);
        return Page.of(new Paging(page, size), part -> tenant.audit(filter, part), AuditShape::of);
    }

    @GetMapping("/macros")
    Page<NotUnderstood> macros(@AuthenticationPrincipal Operator operator) {
        return Page.whole(NotUnderstood.of(tenant(operator)));
    }

    private Tenant tenant(Operator operator) {
        return operator.in(host);
    }
}
