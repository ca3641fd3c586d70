package io.askmydocs.host.web.runs;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Act;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.web.security.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody may have to account for. */
@Controller
public class AuditPage {

    private static final int ROWS = 100;

    /** Those of connectors, and those of operators. */
    private static final List<String> EVENTS = Stream.concat(
                    Arrays.stream(AuditEvent.Type.values()).map(AuditEvent.Type::wireName),
                    Arrays.stream(Act.values()).map(Act::wireName))
            .sorted()
            .toList();

    private final Host host;

    AuditPage(Host host) {
        this.host = host;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam Optional<String> account,
            @RequestParam Optional<String> event,
            @RequestParam Optional<String> actor,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Operator operator,
            Model model) {
        Tenant tenant = operator.in(host);
        AuditFilter filter = new AuditFilter(given(account), given(event), Optional.empty(), given(actor));
        List<AuditTrail.Entry> entries = tenant.audit(filter, new Paging(Math.max(0, page), ROWS));
        List<Account> accounts = tenant.installations();
        model.addAttribute("accounts", accounts);
        model.addAttribute("labels", accounts.stream().collect(Collectors.toMap(Account::id, Account::label)));
        model.addAttribute("events", EVENTS);
        model.addAttribute("actors", tenant.actors());
        model.addAttribute("account", account.orElse(""));
        model.addAttribute("event", event.orElse(""));
        model.addAttribute("actor", actor.orElse(""));
        model.addAttribute("entries", entries);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("more", entries.size() == ROWS);
        model.addAttribute("here", here(filter));
        return "audit";
    }

    private static String here(AuditFilter filter) {
        return UriComponentsBuilder.fromPath("/audit")
                        .queryParam("account", "{account}")
                        .queryParam("event", "{event}")
                        .queryParam("actor", "{actor}")
                        .encode()
                        .buildAndExpand(
                                filter.installation().orElse(""),
                                filter.event().orElse(""),
                                filter.actor().orElse(""))
                        .toUriString()
                + "&";
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(text -> !text.isBlank());
    }
}
