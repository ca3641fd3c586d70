package io.askmydocs.connector.confluence;

import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.atlassian.AtlassianProduct;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the Atlassian layer needs to know of Confluence. */
final class ConfluenceProduct {

    static final AtlassianProduct PRODUCT =
            new AtlassianProduct("confluence", "CONNECTOR_CONFLUENCE", ConfluenceClient.currentUserRequest());

    /**
     * Read-only. v2 takes granular scopes and what is left of v1 classic ones, so one consent asks for both families; search
     * is asked for in both, because reports of which one it wants contradict each other. A scope added later would force
     * every operator to consent again, so comments, attachments and access rules are in the set from the start.
     */
    static final Set<String> SCOPES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "offline_access",
            "read:me",
            "read:space:confluence",
            "read:page:confluence",
            "read:comment:confluence",
            "read:attachment:confluence",
            "read:hierarchical-content:confluence",
            "read:content.metadata:confluence",
            "read:folder:confluence",
            "read:content-details:confluence",
            "read:user:confluence",
            "read:group:confluence",
            "read:space.permission:confluence",
            "search:confluence",
            "read:confluence-user",
            "read:confluence-groups",
            "readonly:content.attachment:confluence",
            "read:confluence-content.all")));

    /** With an e-mail address: an API token, at the site or, scoped, at the gateway. Without: an access token. */
    static final List<CredentialField> CREDENTIAL_FIELDS = List.of(
            field("site", "Site", "The address of the site, such as https://your-name.atlassian.net"),
            field("email", "E-mail address", "The account the API token belongs to"),
            secret("api_token", "API token", "From id.atlassian.com, Security, API tokens; scoped ones work too"),
            field("cloud_id", "Cloud id", "Only for the gateway: shown at <site>/_edge/tenant_info"),
            field("api_base", "API base", "Only for another gateway than https://api.atlassian.com"),
            secret("token", "Access token", "Instead of e-mail address and API token: an OAuth access token"));

    private ConfluenceProduct() {}

    private static CredentialField field(String name, String label, String hint) {
        return new CredentialField(name, label, false, false, hint);
    }

    private static CredentialField secret(String name, String label, String hint) {
        return new CredentialField(name, label, true, false, hint);
    }
}
