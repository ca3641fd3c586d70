package io.askmydocs.host.web.api;

import io.askmydocs.host.Host;
import io.askmydocs.host.web.security.Operator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of the whole host, at a place that the host chooses and a program cannot. */
@RestController
@RequestMapping("/api/v1/backups")
public class BackupsApi {

    private final Host host;

    BackupsApi(Host host) {
        this.host = host;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody(required = false) @Nullable Wanted nothing, @AuthenticationPrincipal Operator operator) {
        OperatorsOnlyException.refuseOthers(operator);
        return new Made(String.valueOf(host.backup().getFileName()));
    }

    /** Nothing can be wished for; a folder, say, is refused. */
    record Wanted() {}

    record Made(String name) {}
}
