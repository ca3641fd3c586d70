package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Does in a sync what the test wants, by the installation's label; nothing where the test wants nothing. */
public final class ScriptedConnector extends FakeConnector implements SupportsCredentialForm {

    private static final Map<String, BiFunction<ConnectorContext, SyncMode, SyncResult>> SCRIPTS =
            new ConcurrentHashMap<>();

    static void script(String label, BiFunction<ConnectorContext, SyncMode, SyncResult> script) {
        SCRIPTS.put(label, script);
    }

    static SyncResult complete(SyncMode mode) {
        return result(mode, true, null);
    }

    static SyncResult result(SyncMode mode, boolean complete, @Nullable Instant retryAt) {
        return result(mode, complete, retryAt, List.of());
    }

    static SyncResult incomplete(SyncMode mode, SyncProblem problem) {
        return result(mode, false, null, List.of(problem));
    }

    private static SyncResult result(
            SyncMode mode, boolean complete, @Nullable Instant retryAt, List<SyncProblem> problems) {
        Traffic traffic = new Traffic(1, Map.of(), 0, Duration.ZERO, Duration.ZERO);
        return new SyncResult(mode, List.of(), problems, complete, traffic, retryAt, List.of());
    }

    @Override
    public String key() {
        return "scripted";
    }

    @Override
    public List<CredentialField> credentialFields() {
        return List.of();
    }

    @Override
    public String connect(ConnectorContext context, Map<String, String> values) {
        return "the source of " + context.installation().label();
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        return sync(context, SyncMode.FULL);
    }

    @Override
    public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
        return sync(context, SyncMode.INCREMENTAL);
    }

    private static SyncResult sync(ConnectorContext context, SyncMode mode) {
        return SCRIPTS.getOrDefault(context.installation().label(), (lent, wanted) -> complete(wanted))
                .apply(context, mode);
    }
}
