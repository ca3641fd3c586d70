package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Spaces whose documents the host holds and that a run does not look at any more, because this account lost them or the
 * settings leave them out. Nothing of them is removed until an operator confirms.
 */
final class LostSpaces {

    private final SyncScope run;
    private final SiteMemory memory;
    private final RunRecord record;

    LostSpaces(SyncScope run, SiteMemory memory, RunRecord record) {
        this.run = run;
        this.memory = memory;
        this.record = record;
    }

    /** @param selected every space this run looks at */
    void report(List<Space> selected) {
        Map<String, String> lost = memory.held();
        selected.forEach(space -> lost.remove(space.id()));
        lost.keySet().removeIf(this::isEmpty);
        if (lost.isEmpty()) {
            return;
        }
        Map<String, Space> visible = run.client().spacesById(List.copyOf(lost.keySet())).stream()
                .collect(Collectors.toMap(Space::id, space -> space));
        lost.forEach((id, key) -> {
            String code = "space:" + key + ":" + id;
            if (run.confirmations().take(code)) {
                Space space = visible.getOrDefault(id, new Space(id, key, key, "unknown", "unknown"));
                remove(space, visible.containsKey(id) ? "not_selected" : "access_lost");
            } else {
                record.problemOfSpace(problem(key, visible.containsKey(id))
                        .withConfirmation(run.confirmations().ask(code)));
            }
        });
    }

    /** Nobody needs to decide about a space of which nothing is there. */
    private boolean isEmpty(String spaceId) {
        boolean empty = !Known.any(run.assembler().container(spaceId), run.ingestion());
        if (empty) {
            memory.forget(spaceId);
        }
        return empty;
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

    private void remove(Space space, String reason) {
        long removed = 0;
        for (String metadataKey : DocumentAssembler.METADATA_KEYS) {
            Known known = Known.of(metadataKey, run.assembler().container(space), run.ingestion());
            for (String id : known.unseen()) {
                if (run.ingestion().softDeleteByRemoteId(metadataKey, id)) {
                    record.tally(space).removed();
                    removed++;
                }
            }
        }
        memory.forget(space.id());
        run.ingestion()
                .emitAudit(new AuditEvent(
                        AuditEvent.Type.DOCUMENTS_REMOVED,
                        Map.of("space", space.key(), reason, Long.toString(removed))));
    }
}
