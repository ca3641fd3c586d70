package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.atlassian.testing.CapturedLog;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedactionTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final FakeContext context = new FakeContext();
    private final CapturedLog log = CapturedLog.of("io.askmydocs.connector.atlassian.http");

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void requestIsLoggedByPathAndQueryNamesOnly() {
        SERVER.stubFor(get(urlPathEqualTo("/things")).willReturn(okJson("{}")));

        Wire.http(SERVER, context).get(ApiRequest.of("/things").with("title", "Payroll"));

        assertThat(log.text()).contains("GET /things [title] -> 200 in 0 ms").doesNotContain("Payroll", Wire.SECRET);
    }

    @Test
    void answerThatQuotesTheTokenDoesNotGetItIntoAMessage() {
        SERVER.stubFor(
                get("/things").willReturn(status(403).withBody("{\"message\":\"token " + Wire.SECRET + " may not\"}")));

        Throwable failure = catchThrowable(() -> Wire.http(SERVER, context).get(ApiRequest.of("/things")));

        assertThat(failure).hasMessageContaining("token *** may not").hasMessageNotContaining(Wire.SECRET);
        assertThat(log.text()).doesNotContain(Wire.SECRET);
    }

    @Test
    void postedSecretsStayOutOfLogAndReason() {
        SERVER.stubFor(post("/token").willReturn(status(403).withBody("{\"error_description\":\"bad code abc123\"}")));

        HttpAnswer answer = Wire.transport(context, HttpSettings.defaults())
                .post(URI.create(SERVER.baseUrl() + "/token"), Map.of("code", "abc123"), List.of("abc123"));

        assertThat(answer.reason()).isEqualTo("bad code ***");
        assertThat(log.text()).contains("POST /token").doesNotContain("abc123");
    }

    @Test
    void signedCallDoesNotShowItsHeader() {
        HttpCall call = HttpCall.get(
                        URI.create("https://example.org/x?y=z"),
                        HttpSettings.defaults().timeout())
                .with("Authorization", "Bearer " + Wire.SECRET);

        assertThat(call).hasToString("GET /x");
    }
}
