package io.askmydocs.host.account;

import io.askmydocs.connector.api.ConnectorConfigurationException;

/**
 * Whose data it is. Every row of the database carries both, and both name folders.
 *
 * @param tenant who must never see another tenant's data
 * @param project one knowledge base of the tenant
 */
public record Scope(String tenant, String project) {

    private static final String NAME = "[a-z0-9][a-z0-9_-]{0,63}";
    private static final String DEFAULT = "default";

    public Scope {
        check("tenant", tenant);
        check("project", project);
    }

    /** The one tenant and project of a host that has no others. */
    public static Scope standard() {
        return new Scope(DEFAULT, DEFAULT);
    }

    /** The project's folder. Other tenants' folders begin with a character that no project's name can begin with. */
    public String folder() {
        return tenant.equals(DEFAULT) ? project : "@" + tenant + "/" + project;
    }

    private static void check(String what, String name) {
        if (!name.matches(NAME)) {
            throw new ConnectorConfigurationException(
                    "The " + what
                            + " must consist of 1 to 64 lower-case letters, digits, '-' and '_', and begin with a letter or digit.");
        }
    }
}
