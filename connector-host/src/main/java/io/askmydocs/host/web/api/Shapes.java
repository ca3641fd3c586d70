package io.askmydocs.host.web.api;

import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.journal.SyncRuns.Run;
import io.askmydocs.host.kb.LibraryEntry;
import io.askmydocs.host.web.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What answers consist of. Their names are written in snake_case, and stay. */
final class Shapes {

    private Shapes() {}

    /**
     * A list, or a part of one.
     *
     * @param more whether there is something after it
     */
    record Page<T>(List<T> items, int page, int size, boolean more) {

        /** A list that is never cut. */
        static <T> Page<T> whole(List<T> items) {
            return new Page<>(items, 0, items.size(), false);
        }

        /**
         * A part, as far as it is asked for.
         *
         * @param list reads a part
         */
        static <R, T> Page<T> of(Paging paging, Function<Paging, List<R>> list, Function<R, T> shape) {
            List<R> rows = list.apply(paging);
            boolean more = rows.size() == paging.size()
                    && paging.end() < Integer.MAX_VALUE
                    && !list.apply(new Paging((int) paging.end(), 1)).isEmpty();
            return new Page<>(rows.stream().map(shape).toList(), paging.page(), paging.size(), more);
        }
    }

    record Connector(
            String key,
            String name,
            String version,
            String origin,
            boolean consent,
            List<CredentialField> credentialFields,
            List<Setting> settings) {

        static Connector of(RegisteredConnector registered) {
            ConnectorInterface connector = registered.connector();
            return new Connector(
                    connector.key(),
                    connector.displayName(),
                    registered.version(),
                    registered.origin(),
                    !connector.oauthScopes().isEmpty(),
                    connector instanceof SupportsCredentialForm form ? form.credentialFields() : List.of(),
                    connector instanceof SupportsConnectionSettings settings
                            ? settings.connectionSettings().stream()
                                    .map(Setting::of)
                                    .toList()
                            : List.of());
        }
    }

    record Setting(String name, String label, String kind, String defaultValue, List<String> choices, String hint) {
        static Setting of(ConnectionSetting setting) {
            return new Setting(
                    setting.name(),
                    setting.label(),
                    setting.kind().name().toLowerCase(Locale.ROOT),
                    setting.defaultValue(),
                    setting.choices(),
                    setting.hint());
        }
    }

    record AccountShape(
            String id,
            String connector,
            String label,
            String project,
            String status,
            @Nullable String lastError,
            @Nullable Long cadenceMinutes,
            Instant installedAt,
            @Nullable String connectedTo,
            Map<String, String> settings) {

        static AccountShape of(Account account) {
            return new AccountShape(
                    account.id(),
                    account.connector(),
                    account.label(),
                    account.scope().project(),
                    account.standing().status().wireName(),
                    account.standing().lastError().orElse(null),
                    account.standing().cadence().map(Duration::toMinutes).orElse(null),
                    account.standing().installedAt(),
                    account.standing().connectedTo().orElse(null),
                    account.settings());
        }
    }

    record RunShape(
            String id,
            String account,
            @Nullable String mode,
            String status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Report report) {

        /** One that was asked for and has not begun. */
        static RunShape waiting(String id, String account) {
            return new RunShape(id, account, null, "waiting", null, null, null);
        }

        static RunShape of(Run run) {
            return new RunShape(
                    run.id(),
                    run.installation(),
                    run.mode(),
                    run.status().name().toLowerCase(Locale.ROOT),
                    run.startedAt(),
                    run.endedAt().orElse(null),
                    run.report().map(Report::read).orElse(null));
        }
    }

    record AuditShape(
            @Nullable String installation,
            Instant at,
            @Nullable String actor,
            String event,
            Map<String, String> details,
            @Nullable String run) {

        static AuditShape of(AuditTrail.Entry entry) {
            return new AuditShape(
                    entry.installation().orElse(null),
                    entry.at(),
                    entry.actor().map(Actor::text).orElse(null),
                    entry.event(),
                    entry.details(),
                    entry.run().orElse(null));
        }
    }

    record DocumentShape(
            String account,
            String metadataKey,
            String remoteId,
            String container,
            String title,
            @Nullable String path,
            String mediaType,
            long size,
            Access access) {

        static DocumentShape of(LibraryEntry entry) {
            return new DocumentShape(
                    entry.id().installation(),
                    entry.id().metadataKey(),
                    entry.id().remoteId(),
                    entry.container(),
                    entry.title(),
                    entry.path().orElse(null),
                    entry.mediaType(),
                    entry.size(),
                    Access.of(entry.access()));
        }
    }

    /** Who may read it; {@code state} is {@code unknown} or {@code gates}. */
    record Access(String state, boolean complete, boolean inheritsFromParent, List<SourceAccess.Gate> gates) {
        static Access of(SourceAccess access) {
            return access instanceof SourceAccess.Gates gates
                    ? new Access("gates", gates.complete(), gates.inheritsFromParent(), gates.gates())
                    : new Access("unknown", false, false, List.of());
        }
    }

    /** A document with what it holds. */
    record DocumentText(
            DocumentShape document,
            Object metadata,
            @Nullable String markdown) {}

    record Failure(Reason error) {
        static Failure of(String code, String message) {
            return new Failure(new Reason(code, message));
        }
    }

    record Reason(String code, String message) {}

    static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
