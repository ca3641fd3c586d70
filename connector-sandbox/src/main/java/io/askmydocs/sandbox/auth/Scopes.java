package io.askmydocs.sandbox.auth;

import java.util.Set;

/** Every scope the sandbox's app may be granted. */
public final class Scopes {
    public static final String OFFLINE = "offline_access";

    public static final Set<String> ALL = Set.of(
            OFFLINE,
            "read:me",
            "read:space:confluence",
            "read:page:confluence",
            "read:comment:confluence",
            "read:attachment:confluence",
            "read:hierarchical-content:confluence",
            "read:content.metadata:confluence",
            "read:folder:confluence",
            "read:whiteboard:confluence",
            "read:database:confluence",
            "read:embed:confluence",
            "read:content-details:confluence",
            "read:user:confluence",
            "read:group:confluence",
            "read:space.permission:confluence",
            "read:configuration:confluence",
            "read:audit-log:confluence",
            "search:confluence",
            "read:confluence-user",
            "read:confluence-groups",
            "read:confluence-space.summary",
            "read:confluence-content.all",
            "read:confluence-content.summary",
            "read:confluence-content.permission",
            "readonly:content.attachment:confluence");

    private Scopes() {}
}
