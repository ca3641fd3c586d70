package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.atlassian.http.MissingScopeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The parts of a site that a token is too narrow for: an older consent lacks what was added since. Pages are synced without
 * them. Thread-safe; one for each run.
 */
final class MissingScopes {

    private final Map<Part, String> missing = new ConcurrentSkipListMap<>();

    /** What pages can be synced without. */
    enum Part {
        COMMENTS(
                "Comments were not read",
                "read:comment:confluence",
                "Those in the knowledge base stay as they were. Or set comments=none."),
        FILES(
                "Files were not read",
                "read:attachment:confluence and readonly:content.attachment:confluence",
                "Those in the knowledge base stay as they were. Or set attachments=false."),
        ACCESS(
                "Who may read was not told",
                "read:space.permission:confluence, read:content-details:confluence and"
                        + " read:confluence-content.all",
                "What it concerns is marked as incomplete, so that nobody is let in."),
        NAMES(
                "Authors of comments are not named",
                "read:confluence-user and read:content-details:confluence",
                "Their account ids stand for them."),
        WITHOUT_BODIES(
                "Whiteboards, databases and embeds were not counted",
                "search:confluence and read:content-details:confluence",
                "Everything else was synced.");

        private final String what;
        private final String scopes;
        private final String meanwhile;

        Part(String what, String scopes, String meanwhile) {
            this.what = what;
            this.scopes = scopes;
            this.meanwhile = meanwhile;
        }

        private SyncProblem problem(String refusal) {
            String message = what + ": the token lacks one of the scopes " + scopes + ". " + meanwhile
                    + " Connect again, so that all scopes are consented to"
                    + (holdsUp() ? "; the next run then brings it. (" : ". (") + refusal + ")";
            return holdsUp()
                    ? SyncProblem.error(wireName(), "scope_missing", message)
                    : SyncProblem.warning(wireName(), "scope_missing", message);
        }

        private String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** A count or a name that is missing is owed to nobody. */
        private boolean holdsUp() {
            return this != NAMES && this != WITHOUT_BODIES;
        }
    }

    /** Does what a part needs, unless its scope is known to be missing. */
    void unlessMissing(Part part, Runnable work) {
        if (isMissing(part)) {
            return;
        }
        try {
            work.run();
        } catch (MissingScopeException e) {
            bears(part, e);
        }
    }

    /** Whether a run goes on without this part; not when the credentials as such were refused. */
    boolean bears(Part part, ConnectorAuthException refusal) {
        if (!(refusal instanceof MissingScopeException)) {
            return false;
        }
        missing.putIfAbsent(part, String.valueOf(refusal.getMessage()));
        return true;
    }

    boolean isMissing(Part part) {
        return missing.containsKey(part);
    }

    /** Whether something is owed to the knowledge base, so that what was looked at is not done with. */
    boolean holdUp() {
        return missing.keySet().stream().anyMatch(Part::holdsUp);
    }

    /** One for each part. */
    List<SyncProblem> problems() {
        return missing.entrySet().stream()
                .map(entry -> entry.getKey().problem(entry.getValue()))
                .toList();
    }
}
