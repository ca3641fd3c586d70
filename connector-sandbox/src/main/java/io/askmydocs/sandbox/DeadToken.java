package io.askmydocs.sandbox;

import io.askmydocs.sandbox.auth.Gatekeeper;
import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.rest.ConfluenceApi;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Refuses the token it sees first, and no other. */
final class DeadToken implements FaultAction {
    private final AtomicReference<@Nullable String> dead = new AtomicReference<>();
    private final int status;

    DeadToken(int status) {
        if (status != 401 && status != 403 && status != 404) {
            throw new IllegalArgumentException("a dead token is told by 401, 403 or 404, not by " + status);
        }
        this.status = status;
    }

    @Override
    public boolean applies(Request request) {
        String token = request.header("Authorization").orElse("");
        dead.compareAndSet(null, token);
        return token.equals(dead.get());
    }

    @Override
    public Reply intercept(Request request, Handler next) {
        return switch (status) {
            case 401 -> Gatekeeper.stranger();
            case 403 -> ConfluenceApi.forbidden();
            default -> ConfluenceApi.unknown(request);
        };
    }
}
