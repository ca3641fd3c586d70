package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.testing.CapturedLog;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {

    private static final String SIGNATURE = "signed-address-token";
    private static final ApiRequest FILE = ApiRequest.of("/files/7/download");
    private static final long LIMIT = 1_000;

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.server();

    private final FakeContext context = new FakeContext();
    private final CapturedLog log = CapturedLog.of("io.askmydocs.connector.atlassian.http");

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void fileComesFromWhereTheEndpointPointsTo() {
        redirectTo(signed());
        stored(ok("name;place").withHeader("Content-Type", "text/csv"));

        DownloadedFile file = download().orElseThrow();

        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("name;place");
        assertThat(file.contentType()).contains("text/csv");
        SERVER.verify(
                getRequestedFor(urlEqualTo(FILE.path())).withHeader("Authorization", equalTo("Bearer " + Wire.SECRET)));
    }

    @Test
    void storageNeverSeesTheCredentials() {
        redirectTo(signed());
        stored(ok("text"));

        download();

        STORAGE.verify(1, getRequestedFor(urlPathEqualTo("/file")).withHeader("Authorization", absent()));
    }

    @Test
    void fileOfTheEndpointItselfIsTaken() {
        SERVER.stubFor(get(FILE.path()).willReturn(ok("text")));

        assertThat(download()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.org/file?token=" + SIGNATURE,
                "https://api.media.atlassian.com.evil.example/file?token=" + SIGNATURE,
                "https://evil-atlassian.com/file?token=" + SIGNATURE,
                "https://api.media.atlassian.com@evil.example/file?token=" + SIGNATURE,
                "http://api.media.atlassian.com/file?token=" + SIGNATURE,
                "https://api.media.atlassian.com:8443/file?token=" + SIGNATURE,
                "file:///etc/passwd?token=" + SIGNATURE,
                "https://[broken?token=" + SIGNATURE,
            })
    void otherHostIsNotAskedAndItsAddressNotShown(String elsewhere) {
        redirectTo(elsewhere);
        AtlassianHttp http = Wire.http(SERVER, context);

        Throwable failure = catchThrowable(() -> http.download(FILE, LIMIT));

        assertThat(failure)
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("Nothing was sent there")
                .hasMessageNotContaining(SIGNATURE)
                .hasNoCause();
        assertThat(http.requests()).isEqualTo(1);
        assertThat(log.text()).doesNotContain(SIGNATURE);
    }

    @Test
    void sessionWithTheInternetIsNotLedToThisMachine() {
        URI gateway = URI.create("https://api.atlassian.com/ex/jira/1");
        URI local = URI.create("http://127.0.0.1:8080/file");

        assertThat(new DownloadHosts(gateway, Optional.empty()).allow(local)).isFalse();
        assertThat(new DownloadHosts(URI.create("http://localhost:1"), Optional.empty()).allow(local))
                .isTrue();
    }

    @Test
    void knownHostsAndTheOperatorsOwnAreAllowed() {
        DownloadHosts hosts = new DownloadHosts(
                URI.create("https://api.atlassian.com"), Optional.of(URI.create("https://files.example.org")));

        assertThat(hosts.allow(URI.create("https://api.media.atlassian.com/x"))).isTrue();
        assertThat(hosts.allow(URI.create("https://media.us-east-1.atl-paas.net/x")))
                .isTrue();
        assertThat(hosts.allow(URI.create("https://files.example.org/x"))).isTrue();
        assertThat(hosts.allow(URI.create("https://other.example.org/x"))).isFalse();
    }

    @Test
    void longerFileIsCutWhateverLengthWasDeclared() {
        redirectTo(signed());
        stored(ok("x".repeat((int) LIMIT + 1)).withChunkedDribbleDelay(2, 1));

        assertThat(download()).isEmpty();
    }

    @Test
    void endlessBodyIsLeftAtTheLimit() {
        CappedBytesProbe probe = new CappedBytesProbe(LIMIT);

        probe.feed(10 * LIMIT);

        assertThat(probe.cancelled()).isTrue();
        assertThat(probe.body()).hasSize((int) LIMIT + 1);
    }

    @Test
    void fileOfExactlyTheLimitIsTaken() {
        redirectTo(signed());
        stored(ok("x".repeat((int) LIMIT)));

        assertThat(download().orElseThrow().bytes()).hasSize((int) LIMIT);
    }

    @Test
    void redirectsInACircleEnd() {
        redirectTo(signed());
        stored(status(302).withHeader("Location", signed()));

        assertThat(catchThrowable(this::download))
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("more than 3 times")
                .hasMessageNotContaining(SIGNATURE);
        assertThat(STORAGE.getAllServeEvents()).hasSize(3);
    }

    @Test
    void signedAddressThatRanOutIsNotTakenForBadCredentials() {
        redirectTo(signed());
        stored(status(403).withBody("{\"message\":\"expired: " + SIGNATURE + "\"}"));

        Throwable failure = catchThrowable(this::download);

        assertThat(failure).isInstanceOf(ConnectorApiException.class).hasMessageNotContaining(SIGNATURE);
        assertThat(((ConnectorApiException) failure).category()).isEqualTo(FailureCategory.UNAVAILABLE);
    }

    @Test
    void lostStorageIsReportedWithoutItsAddress() {
        redirectTo(signed());
        stored(new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER));

        Throwable failure = catchThrowable(this::download);

        assertThat(failure)
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageNotContaining(SIGNATURE)
                .hasMessageNotContaining("/file");
        assertThat(log.text()).contains("a file at localhost").doesNotContain(SIGNATURE);
    }

    @Test
    void refusedByTheEndpointIsAReasonToConnectAgain() {
        SERVER.stubFor(get(FILE.path()).willReturn(status(401).withBody("{\"message\":\"no\"}")));

        assertThat(catchThrowable(this::download)).isInstanceOf(ConnectorAuthException.class);
    }

    @Test
    void storageThatStallsIsGivenUp() {
        redirectTo(signed());
        stored(ok("slow").withFixedDelay(20_000));
        HttpSettings hasty = HttpSettings.defaults().withTimeout(Duration.ofMillis(300));

        Throwable failure =
                catchThrowable(() -> Wire.http(SERVER, context, hasty).download(FILE, LIMIT));

        assertThat(failure).isInstanceOf(ConnectorApiException.class).hasMessageContaining("no answer in time");
    }

    private Optional<DownloadedFile> download() {
        return Wire.http(SERVER, context).download(FILE, LIMIT);
    }

    private static String signed() {
        return STORAGE.baseUrl() + "/file?token=" + SIGNATURE;
    }

    private static void redirectTo(String location) {
        SERVER.stubFor(get(FILE.path()).willReturn(status(302).withHeader("Location", location)));
    }

    private static void stored(ResponseDefinitionBuilder answer) {
        STORAGE.stubFor(get(urlPathEqualTo("/file")).willReturn(answer));
    }
}
