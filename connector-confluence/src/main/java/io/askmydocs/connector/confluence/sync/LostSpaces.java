package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spaces whose documents the host holds and that a run does not look at any more, because this account lost them or the
 * settings leave them out. Nothing of them is removed until an operator confirms.
 */
final class LostSpaces {

    private final SyncScope run;
    private final SiteMemory memory;
    private final Consumer<SyncProblem> problems;

    LostSpaces(SyncScope run, SiteMemory memory, Consumer<SyncProblem> problems) {
        this.run = run;
        this.memory = memory;
        this.problems = problems;
    }

    /** @param selected every space this run looks at */
    void report(List<Space> selected) {
        Map<String, String> lost = memory.held();
        selected.forEach(space -> lost.remove(space.id()));
        if (lost.isEmpty()) {
            return;
        }
        Set<String> visible = run.client().spacesById(List.copyOf(lost.keySet())).stream()
                .map(Space::id)
                .collect(Collectors.toSet());
        lost.forEach((id, key) -> {
            String code = "space:" + key + ":" + id;
            if (run.confirmations().take(code)) {
                remove(id, key, visible.contains(id) ? "not_selected" : "access_lost");
            } else {
                problems.accept(problem(key, visible.contains(id))
                        .withConfirmation(run.confirmations().ask(code)));
            }
        });
    }

    private static SyncProblem problem(String key, boolean visible) {
        return visible
                ? SyncProblem.warning(
                        key,
                        "space_not_selected",
                        "Space " + key
                                + " was synced before, and the settings leave it out now. Its documents stay until"
                                + " you confirm that they go.")
                : SyncProblem.error(
                        key,
                        "space_access_lost",
                        "Space " + key
                                + " was synced before, and this account cannot see it any more. Its documents stay"
                                + " as they were. Give the account access again, or confirm that they go.");
    }

    private void remove(String spaceId, String key, String reason) {
        long removed = 0;
        for (String metadataKey : DocumentAssembler.METADATA_KEYS) {
            removed += ids(run.ingestion(), metadataKey, run.assembler().container(spaceId)).stream()
                    .filter(id -> run.ingestion().softDeleteByRemoteId(metadataKey, id))
                    .count();
        }
        memory.forget(spaceId);
        run.ingestion()
                .emitAudit(new AuditEvent(
                        AuditEvent.Type.DOCUMENTS_REMOVED, Map.of("space", key, reason, Long.toString(removed))));
    }

    private static Set<String> ids(ConnectorIngestionContract ingestion, String metadataKey, String container) {
        Set<String> ids = new HashSet<>();
        ingestion.knownDocuments(metadataKey, container).ifPresent(documents -> {
            try (Stream<KnownDocument> open = documents) {
                open.forEach(document -> ids.add(document.remoteId()));
            }
        });
        return ids;
    }
}
