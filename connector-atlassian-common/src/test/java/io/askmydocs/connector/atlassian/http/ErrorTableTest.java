package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTest {

    private static final ApiRequest THING =
            ApiRequest.of("/api/v2/things").with("limit", "250").with("secretish", "hidden-value");

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final FakeContext context = new FakeContext();
    private final AtlassianHttp http = Wire.http(SERVER, context);

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "403, FORBIDDEN",
        "404, NOT_FOUND_OR_HIDDEN",
        "410, ENDPOINT_REMOVED",
        "413, BAD_REQUEST",
        "501, UNAVAILABLE",
    })
    void finalStatusIsThrownAtOnceWithItsCategory(int status, FailureCategory category) {
        answer(status(status));

        ConnectorApiException failure = failure();

        assertThat(failure.category()).isEqualTo(category);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(http.requests()).isEqualTo(1);
        assertThat(context.pause().waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"408, UNAVAILABLE", "429, RATE_LIMITED", "500, UNAVAILABLE", "502, UNAVAILABLE", "503, UNAVAILABLE"})
    void passingStatusIsThrownAfterFourRetries(int status, FailureCategory category) {
        answer(status(status));

        assertThat(failure().category()).isEqualTo(category);
        assertThat(http.requests()).isEqualTo(5);
        assertThat(context.pause().waits()).hasSize(4);
    }

    @Test
    void messageNamesMethodPathAndWhatAtlassianSaidButNoQuery() {
        answer(status(404)
                .withBody("{\"errors\":[{\"status\":404,\"code\":\"NOT_FOUND\",\"title\":\"Thing not found\"}]}"));

        assertThat(failure())
                .hasMessageContaining("GET /api/v2/things failed with 404: Thing not found.")
                .hasMessageNotContaining("hidden-value");
    }

    @Test
    void olderErrorBodyIsShortenedToItsSentence() {
        answer(status(410)
                .withBody("{\"statusCode\":410,\"message\":\"com.atlassian.api.service.exceptions.…GoneException:"
                        + " This deprecated endpoint\\nhas been removed.\"}"));

        assertThat(failure())
                .hasMessageContaining("410: This deprecated endpoint has been removed.")
                .hasMessageContaining("update the connector");
    }

    @Test
    void listOfErrorMessagesIsUnderstood() {
        answer(status(410).withBody("{\"errorMessages\":[\"The requested API has been removed.\"]}"));

        assertThat(failure()).hasMessageContaining("The requested API has been removed.");
    }

    @Test
    void endlessExplanationIsCut() {
        answer(status(400).withBody("{\"message\":\"" + "x".repeat(5_000) + "\"}"));

        assertThat(failure().getMessage()).hasSizeLessThan(400);
    }

    @Test
    void scopeMismatchAsksForScopesAndIsNotRetried() {
        answer(status(401).withBody("{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}"));

        assertThatThrownBy(() -> http.get(THING))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("lacks a scope");
        assertThat(http.requests()).isEqualTo(1);
    }

    @Test
    void refusedCredentialsAskToConnectAgain() {
        answer(status(401).withBody("<html>AUTHENTICATED_FAILED</html>"));

        assertThatThrownBy(() -> http.get(THING))
                .isInstanceOf(ConnectorAuthException.class)
                .hasMessageContaining("Connect again");
    }

    @Test
    void lockedOutAccountIsSentToTheBrowser() {
        answer(status(401).withHeader("X-Seraph-LoginReason", "AUTHENTICATION_DENIED"));

        assertThatThrownBy(() -> http.get(THING)).hasMessageContaining("captcha");
    }

    @Test
    void successWithoutJsonIsRetriedAndThenNamesTheContentType() {
        answer(aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody("<html>Log in</html>"));

        ConnectorApiException failure = failure();

        assertThat(failure.category()).isEqualTo(FailureCategory.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("GET /api/v2/things").hasMessageContaining("text/html");
        assertThat(http.requests()).isEqualTo(5);
    }

    @Test
    void truncatedJsonIsNotTakenForAnAnswer() {
        answer(okJson("{\"results\":[{\"id\":\"1\"}"));

        assertThat(failure().category()).isEqualTo(FailureCategory.BAD_RESPONSE);
    }

    @Test
    void emptySuccessIsNotTakenForAnAnswer() {
        answer(status(200));

        assertThat(failure().category()).isEqualTo(FailureCategory.BAD_RESPONSE);
    }

    @Test
    void redirectIsNotFollowed() {
        answer(status(302).withHeader("Location", "https://id.example.org/login?token=abc"));

        assertThat(failure())
                .hasMessageContaining("Redirects are not followed")
                .hasMessageContaining("to id.example.org")
                .hasMessageNotContaining("abc");
        assertThat(http.requests()).isEqualTo(1);
    }

    @Test
    void brokenConnectionIsRetriedAndThenNamesTheHost() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        ConnectorApiException failure = failure();

        assertThat(failure.category()).isEqualTo(FailureCategory.UNREACHABLE);
        assertThat(failure.status()).isZero();
        assertThat(failure).hasMessageContaining("localhost");
        assertThat(http.requests()).isEqualTo(5);
    }

    @Test
    void bodyThatBreaksOffIsRetried() {
        answer(okJson("{\"results\":[]}").withFault(Fault.RANDOM_DATA_THEN_CLOSE));

        assertThat(failure().category()).isEqualTo(FailureCategory.UNREACHABLE);
    }

    @Test
    void answerThatNeverEndsRunsIntoTheTimeout() {
        AtlassianHttp impatient = Wire.http(
                SERVER,
                context,
                HttpSettings.defaults().withTimeout(Duration.ofMillis(300)).withRetries(0));
        answer(okJson("{\"results\":[]}").withChunkedDribbleDelay(5, 60_000));

        assertThatThrownBy(() -> impatient.get(THING))
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("no answer in time");
    }

    @Test
    void unknownHostIsCalledThat() {
        AtlassianHttp nowhere = Wire.transport(context, HttpSettings.defaults().withRetries(0))
                .at(URI.create("https://no-such-host.invalid"));

        assertThatThrownBy(() -> nowhere.get(THING))
                .hasMessageContaining("Cannot reach no-such-host.invalid (host name not found)");
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(get(urlPathEqualTo("/api/v2/things")).willReturn(response));
    }

    private ConnectorApiException failure() {
        return catchThrowableOfType(ConnectorApiException.class, () -> http.get(THING));
    }
}
