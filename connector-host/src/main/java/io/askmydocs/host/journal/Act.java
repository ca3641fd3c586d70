package io.askmydocs.host.journal;

import java.util.Locale;

/** What people and programs do to the host itself. What happens to documents and credentials, connectors tell. */
public enum Act {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    /** Somebody who is signed in did not know the password they are said to have. */
    PASSWORD_REFUSED,
    USER_ADDED,
    USER_DISABLED,
    USER_ENABLED,
    API_KEY_MADE,
    API_KEY_REVOKED,
    ACCOUNT_ADDED,
    ACCOUNT_RENAMED,
    CONNECTED,
    DISCONNECT_ASKED,
    SETTINGS_CHANGED,
    CADENCE_CHANGED,
    PAUSED,
    RESUMED,
    SYNC_ASKED,
    RECONCILE_ASKED,
    STOP_ASKED;

    /** The stable name in audit trails. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
