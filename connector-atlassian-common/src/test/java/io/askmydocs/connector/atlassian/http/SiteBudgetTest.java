package io.askmydocs.connector.atlassian.http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(300)
class SiteBudgetTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final SiteBudget budget = new SiteBudget(1);
    private final FakeContext context = new FakeContext();

    @Test
    void requestWithoutAPermitWaitsUntilItIsCancelled() {
        budget.acquire(Cancellation.never());
        context.cancel();
        AtlassianHttp http = Wire.transport(context, HttpSettings.defaults())
                .at(URI.create(SERVER.baseUrl()), () -> "Bearer x", budget);

        assertThatThrownBy(() -> http.get(ApiRequest.of("/thing"))).isInstanceOf(CancellationException.class);
        assertThat(http.requests()).isZero();
    }

    @Test
    void permitComesBackAfterSuccess() {
        SERVER.stubFor(get("/thing").willReturn(okJson("{}")));
        AtlassianHttp http = Wire.transport(context, HttpSettings.defaults())
                .at(URI.create(SERVER.baseUrl()), () -> "Bearer x", budget);

        http.get(ApiRequest.of("/thing"));
        http.get(ApiRequest.of("/thing"));

        assertThat(http.requests()).isEqualTo(2);
    }

    @Test
    void permitComesBackAfterAFailure() {
        Exchange failing = new BudgetInterceptor(budget, Cancellation.never()).before(call -> {
            throw new IOException("reset");
        });
        HttpCall call = HttpCall.get(
                URI.create("https://example.org/"), HttpSettings.defaults().timeout());

        assertThatThrownBy(() -> failing.send(call)).hasMessage("reset");
        assertThatThrownBy(() -> failing.send(call)).hasMessage("reset");
    }

    @Test
    void waitingThreadHearsOfACancellation() {
        budget.acquire(Cancellation.never());
        int[] asked = {0};

        assertThatThrownBy(() -> budget.acquire(() -> ++asked[0] > 2)).isInstanceOf(CancellationException.class);
    }
}
