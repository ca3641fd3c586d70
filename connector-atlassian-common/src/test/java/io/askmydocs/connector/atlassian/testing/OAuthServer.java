package io.askmydocs.connector.atlassian.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.atlassian.AtlassianConnections;
import io.askmydocs.connector.atlassian.AtlassianProduct;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Authorization server and gateway in one, scripted. */
public final class OAuthServer {

    public static final ApiRequest MYSELF = ApiRequest.of("/rest/api/3/myself");
    public static final String MYSELF_OF_ACME = "/ex/jira/cloud-acme/rest/api/3/myself";
    public static final String ACME = site("cloud-acme", "https://acme.atlassian.net", "read:jira-work");
    public static final String BETA = site("cloud-beta", "https://beta.atlassian.net", "read:jira-work");

    private final WireMockExtension server;

    public OAuthServer(WireMockExtension server) {
        this.server = server;
    }

    public FakeContext context() {
        return new FakeContext()
                .configured("CONNECTOR_JIRA_CLIENT_ID", "client-1")
                .configured("CONNECTOR_JIRA_CLIENT_SECRET", "client-secret-1")
                .configured("CONNECTOR_JIRA_REDIRECT_URI", "https://host.example/callback?x=1")
                .configured("CONNECTOR_JIRA_API_BASE", server.baseUrl())
                .configured("CONNECTOR_JIRA_OAUTH_TOKEN_URL", server.baseUrl() + "/oauth/token");
    }

    public static AtlassianConnections connections(FakeContext context) {
        return new AtlassianConnections(
                new AtlassianProduct("jira", "CONNECTOR_JIRA", MYSELF), HttpSettings.defaults(), context.pause());
    }

    public static String site(String id, String url, String scope) {
        return "{\"id\":\"%s\",\"url\":\"%s\",\"name\":\"Site\",\"scopes\":[\"%s\"]}".formatted(id, url, scope);
    }

    public static ResponseDefinitionBuilder tokens(String access, String refresh) {
        return okJson(
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}".formatted(access, refresh));
    }

    public void grants(String code, ResponseDefinitionBuilder answer) {
        server.stubFor(post("/oauth/token")
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                                {"grant_type": "authorization_code", "client_id": "client-1",
                                 "client_secret": "client-secret-1", "code": "%s",
                                 "redirect_uri": "https://host.example/callback?x=1"}
                                """.formatted(code)))
                .willReturn(answer));
    }

    public void refreshes(String refreshToken, ResponseDefinitionBuilder answer) {
        server.stubFor(post("/oauth/token")
                .withRequestBody(matchingJsonPath("$.grant_type", equalTo("refresh_token")))
                .withRequestBody(matchingJsonPath("$.refresh_token", equalTo(refreshToken)))
                .withRequestBody(matchingJsonPath("$.client_secret", equalTo("client-secret-1")))
                .willReturn(answer));
    }

    public void opens(String access, String... sites) {
        server.stubFor(get("/oauth/token/accessible-resources")
                .withHeader("Authorization", equalTo("Bearer " + access))
                .willReturn(okJson(Arrays.stream(sites).collect(Collectors.joining(",", "[", "]")))));
    }

    public void accepts(String access) {
        answers(access, okJson("{}"));
    }

    public void answers(String access, ResponseDefinitionBuilder answer) {
        server.stubFor(get(MYSELF_OF_ACME)
                .withHeader("Authorization", equalTo("Bearer " + access))
                .willReturn(answer));
    }

    public int tokenRequests() {
        return server.findAll(postRequestedFor(urlEqualTo("/oauth/token"))).size();
    }
}
