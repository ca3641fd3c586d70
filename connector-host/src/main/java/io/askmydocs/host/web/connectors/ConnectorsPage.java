package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.web.security.Operator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A card per connector, with its accounts. */
@Controller
public class ConnectorsPage {

    private static final String ICON_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Host host;

    ConnectorsPage(Host host) {
        this.host = host;
    }

    @GetMapping("/connectors")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        List<Account> accounts = operator.in(host).installations();
        model.addAttribute(
                "cards",
                host.registry().connectors().stream()
                        .map(connector -> ConnectorCard.of(connector, accounts))
                        .toList());
        model.addAttribute("left", withoutConnector(accounts));
        model.addAttribute("problems", host.registry().problems());
        return "connectors";
    }

    /** Those whose connector was taken away or does not work: they can be looked at and disconnected. */
    private List<Account> withoutConnector(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> host.registry().find(account.connector()).isEmpty())
                .toList();
    }

    /** Drawn by somebody else: shown as a picture only, and nothing in it may run or load. */
    @GetMapping("/connectors/{key}/icon.svg")
    ResponseEntity<byte[]> icon(@PathVariable String key) throws IOException {
        ConnectorInterface connector = host.registry()
                .find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .connector();
        try (InputStream icon = connector.getClass().getClassLoader().getResourceAsStream(connector.icon())) {
            if (icon == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.valueOf("image/svg+xml"))
                    .header("Content-Security-Policy", ICON_POLICY)
                    .header("Cache-Control", "private, max-age=3600")
                    .body(icon.readAllBytes());
        }
    }
}
