package io.askmydocs.connector.api;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something an operator may have to account for. The host adds when, where and for whom.
 *
 * @param details short facts, sorted by name; never a secret, never content
 */
public record AuditEvent(Type type, Map<String, String> details) {

    public AuditEvent {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The closed list of events. */
    public enum Type {
        INSTALLED("installed"),
        TOKEN_REFRESHED("token_refreshed"),
        SYNC_COMPLETED("sync_completed"),
        SYNC_FAILED("sync_failed"),
        DOCUMENTS_REMOVED("documents_removed"),
        CONFIRMED("confirmed"),
        DISCONNECTED("disconnected");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        /** The stable name in audit trails. */
        public String wireName() {
            return wireName;
        }
    }
}
