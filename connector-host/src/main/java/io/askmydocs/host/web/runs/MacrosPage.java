package io.askmydocs.host.web.runs;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.web.report.NotUnderstood;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.DocumentLink;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was found in documents and not understood. */
@Controller
public class MacrosPage {

    private final Host host;

    MacrosPage(Host host) {
        this.host = host;
    }

    @GetMapping("/macros")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = operator.in(host);
        Library library = operator.in(host).documents();
        model.addAttribute(
                "labels", tenant.installations().stream().collect(Collectors.toMap(Account::id, Account::label)));
        model.addAttribute(
                "rows",
                NotUnderstood.of(tenant).stream()
                        .map(one -> new Row(one, DocumentLink.to(library, one.account(), one.exampleRemoteId())))
                        .toList());
        return "macros";
    }

    /** A construct, and a document that has it where the host holds one. */
    record Row(NotUnderstood found, Optional<DocumentLink> document) {}
}
