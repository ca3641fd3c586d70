package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.atlassian.http.Authorization;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;

/**
 * Access tokens of a rotating grant. Renews before the end, once for all threads (a lock of this process) and processes (the
 * vault's), and never uses a token before the vault holds it: the refresh token it came from is dead by then.
 */
final class OAuthAuthorization implements Authorization {

    private static final long SLICE_MILLIS = 250;

    private final ConnectorContext context;
    private final TokenEndpoint endpoint;
    private final Lock turn;
    private volatile Credentials held;

    OAuthAuthorization(ConnectorContext context, TokenEndpoint endpoint, Lock turn, Credentials held) {
        this.context = context;
        this.endpoint = endpoint;
        this.turn = turn;
        this.held = held;
    }

    @Override
    public String header() {
        Credentials now = held;
        return bearer(isDue(now) ? renew(now) : now);
    }

    /** The gateway answers an expired token with 401, 403 or 404, so the clock says whether it may have been that. */
    @Override
    public Optional<String> afterRejection(String rejected, int status) {
        Credentials now = held;
        if (!bearer(now).equals(rejected)) {
            return Optional.of(bearer(now));
        }
        if (isExpired(now)) {
            return Optional.of(bearer(renew(now)));
        }
        return status == 401 ? changedMeanwhile(now) : Optional.empty();
    }

    private Optional<String> changedMeanwhile(Credentials now) {
        Optional<Credentials> stored = context.credentials().load().filter(other -> !isSame(other, now));
        stored.ifPresent(other -> held = other);
        return stored.map(OAuthAuthorization::bearer);
    }

    /** On a thread of its own, which ends by itself: no caller that goes must cost the pair that Atlassian may have handed out. */
    private Credentials renew(Credentials old) {
        CompletableFuture<Credentials> renewal =
                CompletableFuture.supplyAsync(() -> renewInTurn(old), OAuthAuthorization::start);
        boolean interrupted = false;
        try {
            while (!renewal.isDone()) {
                interrupted |= waited(renewal);
                context.cancellation().throwIfCancelled();
            }
            return renewal.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Says whether this thread was interrupted meanwhile. What came of it, the future says. */
    private static boolean waited(CompletableFuture<?> renewal) {
        try {
            renewal.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private static void start(Runnable renewal) {
        Thread thread = new Thread(renewal, "atlassian-token-renewal");
        thread.setDaemon(true);
        thread.start();
    }

    private Credentials renewInTurn(Credentials old) {
        takeTurn();
        try {
            return isSame(held, old) ? renewNow(old) : held;
        } finally {
            turn.unlock();
        }
    }

    private Credentials renewNow(Credentials old) {
        AtomicBoolean refreshed = new AtomicBoolean();
        held = context.credentials().update(stored -> {
            Credentials latest = stored.orElseThrow(OAuthAuthorization::disconnected);
            if (!isSame(latest, old) && !isDue(latest)) {
                return latest;
            }
            refreshed.set(true);
            return endpoint.refresh(latest, refreshToken(latest));
        });
        if (refreshed.get()) {
            audit();
        }
        return held;
    }

    private void takeTurn() {
        try {
            do {
                context.cancellation().throwIfCancelled();
            } while (!turn.tryLock(SLICE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a fresh token");
        }
    }

    private void audit() {
        Instant end = held.expiresAt();
        context.ingestion()
                .emitAudit(new AuditEvent(
                        AuditEvent.Type.TOKEN_REFRESHED,
                        end == null ? Map.of() : Map.of("expires_at", end.toString())));
    }

    private boolean isDue(Credentials credentials) {
        boolean early = credentials.refreshToken() != null
                && credentials
                        .extra(Extras.REFRESH_AT)
                        .map(Instant::parse)
                        .filter(time -> !context.clock().instant().isBefore(time))
                        .isPresent();
        return early || isExpired(credentials);
    }

    private boolean isExpired(Credentials credentials) {
        Instant end = credentials.expiresAt();
        return end != null && !context.clock().instant().isBefore(end);
    }

    private static String refreshToken(Credentials credentials) {
        return Optional.ofNullable(credentials.refreshToken())
                .orElseThrow(
                        () -> new ConnectorAuthException("The access token ended and the grant has no refresh token."
                                + " Add the scope offline_access and connect the installation again."));
    }

    private static ConnectorAuthException disconnected() {
        return new ConnectorAuthException("The installation was disconnected meanwhile. Connect it again.");
    }

    private static boolean isSame(Credentials one, Credentials other) {
        return one.accessToken().equals(other.accessToken());
    }

    private static String bearer(Credentials credentials) {
        return "Bearer " + credentials.accessToken();
    }
}
