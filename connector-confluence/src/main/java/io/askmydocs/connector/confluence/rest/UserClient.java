package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads what people are called, and nothing else of them. Thread-safe. */
public final class UserClient {

    /** The most accounts one request may name. */
    public static final int BATCH = 100;

    private final AtlassianHttp http;

    public UserClient(AtlassianHttp http) {
        this.http = http;
    }

    /**
     * The public names of these accounts, by account id; whoever has none is missing.
     *
     * @param accountIds at most {@link #BATCH}
     */
    public Map<String, String> names(Collection<String> accountIds) {
        ApiRequest request = ApiRequest.of("/wiki/rest/api/user/bulk");
        for (String id : accountIds) {
            request = request.and("accountId", id);
        }
        Map<String, String> names = new HashMap<>();
        for (JsonNode user : http.get(request).path("results")) {
            Payloads.text(user, "publicName")
                    .or(() -> Payloads.text(user, "displayName"))
                    .ifPresent(name -> names.put(Payloads.required(user, "accountId"), name));
        }
        return names;
    }
}
