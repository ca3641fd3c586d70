package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes archived and trashed content back. Missing from a listing is no proof: each id is asked for, and only what Confluence
 * itself calls archived or trashed goes. What it does not name at all is gone or hidden, which cannot be told apart; it stays
 * and is reported.
 */
final class Removals {

    private final SyncScope run;
    private final Tally tally;

    Removals(SyncScope run, Tally tally) {
        this.run = run;
        this.tally = tally;
    }

    /** Looks into what a complete listing did not name. */
    void confirm(Collection<String> missing) {
        look(missing, this::removeUnlessCurrent);
    }

    /** Takes back what is in an archived space. What was moved out of it before is another space's by now. */
    void confirmArchived(Space space, Collection<String> held) {
        look(held, content -> {
            if (!content.current() || content.spaceId().equals(space.id())) {
                remove(content.id());
            }
        });
    }

    private void look(Collection<String> missing, Consumer<Content> found) {
        Set<String> unaccounted = new HashSet<>(missing);
        for (ContentType type : ContentType.values()) {
            List<String> ids = unaccounted.stream().sorted().toList();
            for (List<String> chunk : ConfluenceClient.chunks(ids, ConfluenceClient.BATCH)) {
                for (Content content : run.client().byIds(type, chunk, false)) {
                    unaccounted.remove(content.id());
                    found.accept(content);
                }
            }
        }
        unaccounted.stream().sorted().forEach(this::reportHidden);
    }

    /** Current content is somewhere else by now, where this run or the next one finds it. */
    void removeUnlessCurrent(Content content) {
        if (!content.current()) {
            remove(content.id());
        }
    }

    private void remove(String id) {
        if (run.ingestion().softDeleteByRemoteId(DocumentAssembler.METADATA_KEY, id)) {
            tally.removed();
        }
    }

    private void reportHidden(String id) {
        tally.warned(
                id,
                "gone_or_hidden",
                "Content " + id + " was synced before and is now deleted for good, or hidden from this account;"
                        + " its document was kept. Remove it by hand if it is gone.");
    }
}
