package io.askmydocs.connector.confluence;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import io.askmydocs.connector.confluence.sync.SyncRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The beginning of a sync, which can fail before there is a run that would record it. */
record Opening(ConnectorContext context, SyncMode mode) {

    private static final Traffic NONE = new Traffic(0, Map.of(), 0, Duration.ZERO, Duration.ZERO);

    SyncResult sync(Supplier<SyncRun> open, Function<SyncRun, SyncResult> work) {
        SyncRun run;
        try {
            run = open.get();
        } catch (CancellationException e) {
            return nothingDone(null);
        } catch (ConnectorApiException e) {
            if (e.retryAfter().isPresent()) {
                return nothingDone(context.clock().instant().plus(e.retryAfter().get()));
            }
            audit("reason", String.valueOf(e.getMessage()));
            throw e;
        } catch (ConnectorException e) {
            audit("reason", String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException | Error e) {
            audit("reason", e.getClass().getName());
            throw e;
        }
        return work.apply(run);
    }

    private SyncResult nothingDone(@Nullable Instant retryAt) {
        audit(retryAt == null ? "reason" : "retry_at", retryAt == null ? "cancelled" : retryAt.toString());
        return new SyncResult(mode, List.of(), List.of(), false, NONE, retryAt, List.of());
    }

    private void audit(String name, String value) {
        context.ingestion()
                .emitAudit(new AuditEvent(AuditEvent.Type.SYNC_FAILED, Map.of("mode", mode.wireName(), name, value)));
    }
}
