package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes documents of one space back. Missing from a listing is no proof: each id is asked for. What another account does not
 * see, and more than a fair share of a space at once, waits for an operator.
 */
final class Removals {

    /** A small space may lose this many documents at once whatever its size. */
    private static final int ALWAYS_ALLOWED = 5;

    private final Space space;
    private final SyncScope run;
    private final Known known;
    private final AttachedSync attached;
    private final Tally tally;

    Removals(Space space, SyncScope run, Known known, AttachedSync attached, Tally tally) {
        this.space = space;
        this.run = run;
        this.known = known;
        this.attached = attached;
        this.tally = tally;
    }

    /** Why a document goes. */
    enum Reason {
        ARCHIVED,
        TRASHED,
        /** It is in a space now that is not synced. */
        MOVED_AWAY,
        /** The settings leave it out. */
        FILTERED_OUT,
        /** The site does not name it to this account: deleted for good, or hidden. Reversible like the others. */
        GONE_OR_HIDDEN;

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Looks into what a complete listing did not name, and takes back what is not there any more.
     *
     * @param leftOut what the listing named and the settings do not want; one limit holds for both
     * @param met what an earlier part of the listing named
     */
    void confirm(Collection<String> missing, Map<String, Reason> leftOut, int held, Predicate<Content> met) {
        Map<String, Reason> gone = look(missing, met);
        gone.putAll(leftOut);
        take(gone, held);
    }

    /** Takes these documents back, unless they are suspiciously many. */
    void take(Map<String, Reason> gone, int held) {
        if (gone.isEmpty() || !run.account().mayJudge()) {
            return;
        }
        if (gone.size() > limit(held) && !run.confirmations().take(code(gone))) {
            withhold(gone, held);
        } else {
            remove(gone);
        }
    }

    /** Takes back what is in an archived space, however much it is: Confluence itself says so. Of what is absent it does not. */
    void takeArchived(Collection<String> unseen, int held) {
        Map<String, Reason> archived = look(unseen, content -> false);
        Map<String, Reason> absent = new TreeMap<>(archived);
        absent.values().removeIf(reason -> reason != Reason.GONE_OR_HIDDEN);
        archived.keySet().removeAll(absent.keySet());
        remove(archived);
        take(absent, held);
    }

    /** What became of this content, which is not where it was; absent when it stays. */
    Optional<Reason> reason(Content content) {
        if (content.archived()) {
            boolean kept =
                    run.settings().spaces().archived() && content.spaceId().equals(space.id());
            return kept ? Optional.empty() : Optional.of(Reason.ARCHIVED);
        }
        if (!content.current()) {
            return Optional.of(Reason.TRASHED);
        }
        if (!content.spaceId().equals(space.id())) {
            return run.interest().wants(content.spaceId()) ? Optional.empty() : Optional.of(Reason.MOVED_AWAY);
        }
        if (space.archived() && !run.settings().spaces().archived()) {
            return Optional.of(Reason.ARCHIVED);
        }
        return run.settings().contents().types().contains(content.type())
                ? Optional.empty()
                : Optional.of(Reason.FILTERED_OUT);
    }

    private Map<String, Reason> look(Collection<String> missing, Predicate<Content> met) {
        Map<String, Reason> gone = new TreeMap<>();
        Set<String> unaccounted = new HashSet<>(missing);
        for (ContentType type : ContentType.values()) {
            List<String> ids = unaccounted.stream().sorted().toList();
            for (List<String> chunk : ConfluenceClient.chunks(ids, ConfluenceClient.BATCH)) {
                for (Content content : run.client().byIds(type, chunk, false)) {
                    unaccounted.remove(content.id());
                    Optional<Reason> reason = reason(content);
                    reason.ifPresent(why -> gone.put(content.id(), why));
                    if (reason.isEmpty() && !met.test(content)) {
                        missed(content);
                    }
                }
            }
        }
        unaccounted.forEach(id -> gone.put(id, Reason.GONE_OR_HIDDEN));
        return gone;
    }

    /** It came, or came back, while the listing was under way; or was listed before this run went on where one was killed. */
    private void missed(Content content) {
        boolean held = known.holdsVersion(content.id(), content.version().number());
        if (content.spaceId().equals(space.id()) && !held) {
            run.retries().add(content.type(), content.id());
        }
    }

    private int limit(int held) {
        return Math.max(ALWAYS_ALLOWED, (int) ((long) held * run.settings().removalLimitPercent() / 100));
    }

    /** The code names exactly these documents: another set needs another confirmation. */
    private String code(Map<String, Reason> gone) {
        return "removals:" + space.key() + ":" + Fingerprint.ofAll(gone.keySet());
    }

    private void withhold(Map<String, Reason> gone, int held) {
        tally.problemOfSpace(SyncProblem.error(
                        space.key(),
                        "removals_withheld",
                        gone.size() + " of " + held + " documents of space " + space.key()
                                + " are not on the site any more, or the settings leave them out (" + inWords(gone)
                                + "). That is more than the limit of "
                                + limit(held) + ", so none was removed. Look at the space; if it is right, confirm.")
                .withConfirmation(run.confirmations().ask(code(gone))));
    }

    private void remove(Map<String, Reason> gone) {
        Map<String, Reason> removed = new LinkedHashMap<>();
        gone.forEach((id, reason) -> {
            run.cancellation().throwIfCancelled();
            if (run.ingestion().softDeleteByRemoteId(DocumentAssembler.METADATA_KEY, id)) {
                tally.removed();
                removed.put(id, reason);
            }
        });
        if (!removed.isEmpty()) {
            attached.removeWith(removed.keySet());
            audit(removed);
        }
    }

    private void audit(Map<String, Reason> removed) {
        Map<String, String> details = new TreeMap<>();
        details.put("space", space.key());
        details.putAll(counts(removed));
        hidden(removed).ifPresent(ids -> details.put("gone_or_hidden_ids", ids));
        run.ingestion().emitAudit(new AuditEvent(AuditEvent.Type.DOCUMENTS_REMOVED, details));
    }

    private static String inWords(Map<String, Reason> gone) {
        return counts(gone).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> counts(Map<String, Reason> gone) {
        Map<Reason, Long> counts = gone.values().stream()
                .collect(Collectors.groupingBy(
                        reason -> reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
        Map<String, String> named = new LinkedHashMap<>();
        counts.forEach((reason, count) -> named.put(reason.wireName(), count.toString()));
        return named;
    }

    /** Whoever wonders later where a document went finds its id. */
    private static Optional<String> hidden(Map<String, Reason> removed) {
        String ids = removed.entrySet().stream()
                .filter(entry -> entry.getValue() == Reason.GONE_OR_HIDDEN)
                .map(Map.Entry::getKey)
                .limit(100)
                .collect(Collectors.joining(","));
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
