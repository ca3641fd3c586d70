package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    @RegisterExtension
    static final WireMockExtension ELSEWHERE = Wire.server();

    private final FakeContext context = new FakeContext();

    @Test
    void credentialsGoToTheConfiguredOrigin() {
        SERVER.stubFor(get("/a%20b?q=x%2By%26z").willReturn(okJson("{}")));

        Wire.http(SERVER, context).get(ApiRequest.of("/a b").with("q", "x+y&z"));

        SERVER.verify(getRequestedFor(urlEqualTo("/a%20b?q=x%2By%26z"))
                .withHeader("Authorization", equalTo("Bearer " + Wire.SECRET)));
    }

    @Test
    void packedBodyIsUnpacked() {
        SERVER.stubFor(get("/packed")
                .withHeader("Accept-Encoding", equalTo("gzip"))
                .willReturn(okJson("{\"text\":\"" + "x".repeat(5_000) + "\"}")));

        assertThat(Wire.http(SERVER, context)
                        .get(ApiRequest.of("/packed"))
                        .path("text")
                        .asText())
                .hasSize(5_000);
    }

    @Test
    void redirectCarriesNothingElsewhere() {
        SERVER.stubFor(get("/moved").willReturn(status(307).withHeader("Location", ELSEWHERE.baseUrl() + "/moved")));

        assertThatThrownBy(() -> Wire.http(SERVER, context).get(ApiRequest.of("/moved")))
                .hasMessageContaining("Redirects are not followed");
        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.atlassian.com.evil.example/x",
                "https://api.atlassian.com:8443/x",
                "http://api.atlassian.com/x",
                "https://atlassian.com/x",
                "https://api.atlassian.com@evil.example/x",
                "https://user@api.atlassian.com/x",
            })
    void otherOriginIsNeverSigned(String other) {
        AuthInterceptor auth = new AuthInterceptor(URI.create("https://api.atlassian.com"), () -> "Bearer x");
        HttpCall call = HttpCall.get(URI.create(other), Duration.ofSeconds(1));

        assertThatThrownBy(() -> auth.intercept(call, unreachable -> {
                    throw new AssertionError("sent");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void defaultPortAndCaseDoNotMakeAnotherOrigin() {
        assertThat(Urls.sameOrigin(
                        URI.create("https://api.atlassian.com"), URI.create("HTTPS://API.atlassian.com:443/x")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "//evil.example/x", "/a/../b", "/a?b=c", "/./a"})
    void pathThatCouldLeaveTheBaseIsRefused(String path) {
        assertThatThrownBy(() -> ApiRequest.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void querySetTwiceKeepsTheLastValue() {
        ApiRequest request =
                ApiRequest.of("/x").with("cursor", "a").with("limit", "5").with("cursor", "b");

        assertThat(request.value("cursor")).contains("b");
        assertThat(request.query()).hasSize(2);
    }
}
